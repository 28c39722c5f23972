package livery.crm.internal;

import java.util.List;
import java.util.stream.Stream;
import livery.crm.internal.adviser.HandOvers;
import livery.crm.internal.attachment.Attachments;
import livery.crm.internal.bulk.BulkActions;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.interaction.Interactions;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.privacy.LeadRemoval;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.tag.Tags;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.Views;
import livery.platform.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** What staff's work with customers asks for. */
@Component
public final class WorkPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return Stream.of(
                        Tasks.READ,
                        Tasks.WRITE,
                        HandOvers.PERMISSION,
                        Leads.READ,
                        Leads.WRITE,
                        LeadRemoval.DELETE,
                        Tags.MANAGE,
                        Interactions.WRITE,
                        Consents.WRITE,
                        Views.SHARE,
                        BulkActions.PERMISSION,
                        ListExports.PERMISSION,
                        Attachments.READ,
                        Attachments.WRITE,
                        ExternalData.READ,
                        ExternalData.WRITE,
                        FeedbackRegister.READ,
                        FeedbackRegister.WRITE,
                        Surveys.READ,
                        Surveys.WRITE,
                        Surveys.ANSWER)
                .map(Permission::named)
                .toList();
    }
}
