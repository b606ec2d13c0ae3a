import { Checkbox } from "@/components/ui/input";

interface Person {
  id: number;
  name: string;
}

interface PeopleChoiceProps {
  /** Offered at once: who was expected there, and who is chosen already. */
  likely: readonly Person[];
  /** Everybody else, behind one more tap. */
  others: readonly Person[];
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
}

/** Who went along: those of the case first, the rest of the store on demand. */
export function PeopleChoice({ likely, others, chosen, onChange }: PeopleChoiceProps) {
  const box = ({ id, name }: Person) => (
    <Checkbox
      key={id}
      label={name}
      checked={chosen.includes(id)}
      onChange={(event) => {
        const rest = chosen.filter((one) => one !== id);
        // In one order, however they were tapped: taking somebody off and on again changes nothing.
        onChange(event.target.checked ? [...rest, id].sort((a, b) => a - b) : rest);
      }}
    />
  );
  return (
    <fieldset>
      <legend className="font-medium">一緒に訪問した人</legend>
      {likely.length === 0 && <p className="text-sm text-muted">ほかの担当者はいません。</p>}
      <div className="grid sm:grid-cols-2">{likely.map(box)}</div>
      {others.length > 0 && (
        <details>
          <summary className="flex min-h-12 cursor-pointer items-center text-link underline md:min-h-10">
            ほかのコンシェルジュから選ぶ
          </summary>
          <div className="grid sm:grid-cols-2">{others.map(box)}</div>
        </details>
      )}
    </fieldset>
  );
}
