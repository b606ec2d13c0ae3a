"use client";

import { useEffect, useRef, useState } from "react";
import type { PhotoQueue } from "./photo-queue";

export interface PhotoWaiting {
  isWaiting: boolean;
  /** Some were not sent: the person must say what shall become of them. */
  isAsking: boolean;
  /** True when all photos have been sent; false when some failed, or the waiting was stopped. */
  untilSent: () => Promise<boolean>;
  stop: () => void;
}

/** A report leaves only with all its photos: the submit waits here for those still under way. */
export function usePhotoWaiting(queue: PhotoQueue): PhotoWaiting {
  const [isWaiting, setWaiting] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const waiter = useRef<AbortController>(undefined);
  useEffect(() => () => waiter.current?.abort(), []);
  return {
    isWaiting,
    isAsking,
    untilSent: async () => {
      const own = new AbortController();
      waiter.current = own;
      setAsking(false);
      setWaiting(true);
      const areAllSent = await queue.settle(own.signal);
      setWaiting(false);
      setAsking(!areAllSent && !own.signal.aborted);
      return areAllSent;
    },
    stop: () => waiter.current?.abort(),
  };
}
