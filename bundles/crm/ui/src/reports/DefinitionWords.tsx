import { useCatalogue } from '../criteria/CriteriaEditor';
import { CriterionSentence } from '../criteria/CriterionSentence';
import { EVERYBODY, type Aggregate } from '../criteria/model';
import { useNames } from '../criteria/names';
import { useWords } from '../criteria/words';
import { useText } from '../text';
import type { Definition } from './model';

/** What a report asks, to be read. */
export function DefinitionWords({ definition }: { definition: Definition }) {
  const { t } = useText();
  const made: Aggregate = { ...definition.measure, window: definition.span, operator: 'is' };
  const catalogue = useNames(useCatalogue('customer').value, [made]);
  const words = useWords(catalogue);
  if (!catalogue || !words) return null;
  const { criterion, field, itemField, bounds, segments, measure, by, compare, chart } = definition;
  const items = catalogue.collections.find(({ id }) => id === measure.collection);
  const named = itemField ?? field;
  const told = segments
    ? t('segments.title')
    : ((itemField ? items?.fields : catalogue.fields)?.find(({ id }) => id === named)?.name ??
      named);
  const lines = [
    words.made(made),
    told && `${t('reports.rows')}: ${[told, bounds?.join(', ')].filter(Boolean).join(' · ')}`,
    by && t(`reports.by.${by}`),
    compare && `${t('reports.compare')}: ${t(`reports.compare.${compare}`)}`,
    chart && `${t('reports.chart')}: ${t(`reports.chart.${chart}`)}`,
  ];
  return (
    <>
      {lines.filter(Boolean).map((line, at) => (
        <div key={at}>{line}</div>
      ))}
      <CriterionSentence population="customer" value={criterion ?? EVERYBODY} />
    </>
  );
}
