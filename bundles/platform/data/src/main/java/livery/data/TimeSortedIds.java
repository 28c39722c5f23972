package livery.data;

import com.github.f4b6a3.tsid.TsidCreator;

/** Ids that are unique over all nodes, positive, and sort by the time they were made (in milliseconds). */
public final class TimeSortedIds {

    private TimeSortedIds() {}

    public static long next() {
        return TsidCreator.getTsid().toLong();
    }
}
