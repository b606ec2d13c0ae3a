"use client";

import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import type { ServiceArea } from "@magokoro/domain/place/service-area";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { SearchBox } from "@/components/ui/search-box";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { ApiError } from "@/lib/api-error";
import { messageForCode } from "@/lib/error-messages";
import { AreaChoices } from "./areas/area-choices";
import { chosenOf, citiesOf, findAreas, withAreas, withoutAreas } from "./areas/choose-areas";
import { ChosenAreas } from "./areas/chosen-areas";
import { useMunicipalities } from "./areas/use-municipalities";

interface AreaPickerProps {
  id?: string;
  label: string;
  value: readonly ServiceArea[];
  onChange: (areas: ServiceArea[]) => void;
  error?: string | undefined;
  /** Where the list begins: usually the store's own prefecture. */
  prefecture?: string;
}

/** Service areas: by prefecture or by search, several at once; a prefecture covers its cities, a city its wards. */
export function AreaPicker({ id: given, label, value, onChange, error, prefecture = "" }: AreaPickerProps) {
  const own = useId();
  const id = given ?? own;
  const { all, isLost, again } = useMunicipalities();
  // Once open, a prefecture stays open, whatever is chosen in it.
  const [picked, setPicked] = useState(value[0]?.prefecture);
  const [word, setWord] = useState("");
  const chosen = chosenOf(value);
  const opened = picked ?? prefecture;
  const search = all && word !== "" ? findAreas(all, word) : null;
  const listed = search?.found ?? (all ? citiesOf(all, opened) : []);
  const change = (area: ServiceArea, isOn: boolean) =>
    onChange(isOn ? withAreas(value, [area]) : withoutAreas(value, [area]));
  return (
    <fieldset
      id={id}
      aria-describedby={error ? `${id}-error` : undefined}
      className="space-y-4"
      // Enter looks for the word; it does not save the form around.
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && isSearch(event.target))
          event.preventDefault();
      }}
    >
      <legend className="font-medium">{label}</legend>
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
      <ChosenAreas areas={value} onRemove={(areas) => onChange(withoutAreas(value, areas))} />
      <div className="grid gap-3 md:grid-cols-2">
        <Field label="都道府県">
          {(control) => (
            <Select
              {...control}
              value={opened}
              onChange={(event) => {
                setPicked(event.target.value);
                setWord("");
              }}
            >
              <option value="" hidden>
                選んでください
              </option>
              {PREFECTURES.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          )}
        </Field>
        <SearchBox
          label="市区町村を探す"
          placeholder="市区町村名・よみがなで探す"
          value={word}
          onSearch={setWord}
          className="self-end"
        />
      </div>
      {isLost && <ErrorState error={LOST} onRetry={again} />}
      {!all && !isLost && <Skeleton lines={4} />}
      {all && !search && opened !== "" && (
        <AreaChoices
          label={`${opened}の全域`}
          areas={[{ prefecture: opened, city: null }]}
          chosen={chosen}
          onChange={change}
        />
      )}
      {listed.length > 0 && (
        <>
          <AreaChoices
            label={search ? "見つかった市区町村" : `${opened}の市区町村`}
            areas={listed}
            chosen={chosen}
            hasPrefecture={search !== null}
            onChange={change}
          />
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => onChange(withAreas(value, listed))}>表示中をすべて選ぶ</Button>
            <Button onClick={() => onChange(withoutAreas(value, listed))}>表示中をすべて外す</Button>
          </div>
        </>
      )}
      {search && (
        <p role="status" className="text-sm text-muted">
          {foundWords(search.found.length, search.count)}
        </p>
      )}
    </fieldset>
  );
}

const LOST = new ApiError("NETWORK", 0, messageForCode("NETWORK"), undefined, null);

const isSearch = (target: EventTarget) => target instanceof HTMLInputElement && target.type === "search";

function foundWords(shown: number, count: number): string {
  if (count === 0) return "この名前の市区町村はありません。";
  return count > shown
    ? `${count}件のうち${shown}件を表示しています。続けて入力してください。`
    : `${count}件見つかりました。`;
}
