import { useText } from '../text';
import { useCatalogue } from './CriteriaEditor';
import type { Criterion } from './model';
import { useNames } from './names';
import { groupOf, isCriterion } from './tree';
import { useWords, type Words } from './words';

interface CriterionSentenceProps {
  population: string;
  value: unknown;
}

/** A criterion to be read: a sentence, its groups below each other. */
export function CriterionSentence({ population, value }: CriterionSentenceProps) {
  const words = useWords(useNames(useCatalogue(population).value, [value]));
  if (!words || !isCriterion(value)) return null;
  return <Read words={words} value={value} root />;
}

interface ReadProps {
  words: Words;
  value: Criterion;
  root?: boolean;
}

function Read({ words, value, root = false }: ReadProps) {
  const { t } = useText();
  const inGroup = groupOf(value);
  if (!inGroup || inGroup.of.length === 0) return <span>{words.text(value)}</span>;
  if (inGroup.of.length === 1) return <Read words={words} value={inGroup.of[0]!} root={root} />;
  return (
    <div className="lv-sentence">
      <span className="lv-quiet">
        {root && t('criteria.who')} {t(`criteria.${inGroup.joint}Of`)}
      </span>
      <ul>
        {inGroup.of.map((one, index) => (
          <li key={index}>
            <Read words={words} value={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
