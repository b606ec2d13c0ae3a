"use client";

import { useEffect, useState } from "react";
import type { Municipalities } from "./choose-areas";

/** All names with their readings come when somebody chooses among them, as a part of the web of their own. */
export function useMunicipalities(): { all: Municipalities | null; isLost: boolean; again: () => void } {
  const [all, setAll] = useState<Municipalities | null>(null);
  const [isLost, setLost] = useState(false);
  const [tried, setTried] = useState(0);
  useEffect(() => {
    let isOpen = true;
    import("@magokoro/domain/place/municipalities").then(
      ({ MUNICIPALITIES }) => isOpen && setAll(MUNICIPALITIES),
      () => isOpen && setLost(true),
    );
    return () => {
      isOpen = false;
    };
  }, [tried]);
  return {
    all,
    isLost,
    again: () => {
      setLost(false);
      setTried((count) => count + 1);
    },
  };
}
