package livery.dms.internal.intake;

import livery.crm.RecordKind;

/** Told how many records of a batch had an outcome, once that is committed. */
@FunctionalInterface
public interface RecordCounter {

    /**
     * So many more.
     *
     * @param outcome {@code accepted}, {@code unchanged}, {@code quarantined} or {@code waiting}
     */
    void count(RecordKind kind, String outcome, long many);
}
