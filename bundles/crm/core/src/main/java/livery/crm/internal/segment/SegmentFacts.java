package livery.crm.internal.segment;

/** Types of facts about who is in a segment, which the body names. Their subjects are customers' ids. */
final class SegmentFacts {

    static final String ENTERED = "crm.segment.entered";
    static final String LEFT = "crm.segment.left";

    private SegmentFacts() {}
}
