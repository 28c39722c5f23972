package livery.crm.internal.rest;

import java.util.Set;
import livery.criteria.Criteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.report.Reports;
import livery.crm.internal.segment.CustomerSegments;
import livery.crm.internal.segment.SegmentSizes;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.survey.AskedQuestions;
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
            @Reference AskedQuestions asked,
            @Reference Segments segments,
            @Reference SegmentSizes sizes,
            @Reference CustomerSegments customerSegments,
            @Reference Reports reports,
            @Reference Texts texts,
            @Reference Guarded guarded) {
        this.resources = Set.of(
                new CriteriaResource(criteria, list, tags, asked, texts, guarded),
                new TallyResource(criteria, segments, list, texts, guarded),
                new SegmentsResource(segments, sizes, list, texts, guarded),
                new CustomerSegmentsResource(customerSegments, guarded),
                new ReportsResource(reports, criteria, list, guarded));
    }

    Set<Object> all() {
        return resources;
    }
}
