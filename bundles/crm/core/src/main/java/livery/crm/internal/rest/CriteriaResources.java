package livery.crm.internal.rest;

import java.util.Set;
import livery.criteria.Criteria;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.segment.CustomerSegments;
import livery.crm.internal.segment.SegmentSizes;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.tag.Tags;
import livery.platform.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources that ask by criteria. */
@Component(service = CriteriaResources.class)
public final class CriteriaResources {

    private final Set<Object> resources;

    @Activate
    public CriteriaResources(
            @Reference Criteria criteria,
            @Reference CustomerList list,
            @Reference Tags tags,
            @Reference Segments segments,
            @Reference SegmentSizes sizes,
            @Reference CustomerSegments customerSegments,
            @Reference Texts texts) {
        this.resources = Set.of(
                new CriteriaResource(criteria, list, tags, texts),
                new TallyResource(criteria, segments, list, texts),
                new SegmentsResource(segments, sizes, list, texts),
                new CustomerSegmentsResource(customerSegments));
    }

    Set<Object> all() {
        return resources;
    }
}
