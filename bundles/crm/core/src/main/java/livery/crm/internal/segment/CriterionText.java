package livery.crm.internal.segment;

import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.sql.StoredTree;

/** A criterion as it is stored. */
final class CriterionText {

    private CriterionText() {}

    static String write(Criterion criterion) {
        return StoredTree.write(criterion.tree());
    }

    static Criterion read(String text) {
        return CriterionReader.read(StoredTree.read(text), "");
    }
}
