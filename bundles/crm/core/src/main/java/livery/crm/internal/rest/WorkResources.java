package livery.crm.internal.rest;

import java.util.HashSet;
import java.util.Set;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.adviser.HandOvers;
import livery.crm.internal.attachment.Attachments;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.history.History;
import livery.crm.internal.interaction.Interactions;
import livery.crm.internal.lead.LeadConversion;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.myday.MyDay;
import livery.crm.internal.note.Notes;
import livery.crm.internal.privacy.LeadRemoval;
import livery.crm.internal.tag.CustomerTags;
import livery.crm.internal.tag.Tags;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.ViewCriteria;
import livery.platform.Texts;
import livery.platform.people.Staff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources of what staff do with customers. */
@Component(service = WorkResources.class)
public final class WorkResources {

    private final Set<Object> resources;

    @Activate
    public WorkResources(
            @Reference Staff staff,
            @Reference Advisers advisers,
            @Reference HandOvers handOvers,
            @Reference TaskList taskList,
            @Reference Tasks tasks,
            @Reference Notes notes,
            @Reference Tags tags,
            @Reference CustomerTags customerTags,
            @Reference Interactions interactions,
            @Reference Consents consents,
            @Reference History history,
            @Reference Texts texts,
            @Reference Leads leads,
            @Reference LeadRegister leadRegister,
            @Reference LeadConversion conversion,
            @Reference LeadRemoval removal,
            @Reference MyDay day,
            @Reference Attachments attachments,
            @Reference ViewCriteria criteria) {
        Set<Object> all = new HashSet<>(Set.of(
                new AdvisersResource(staff, handOvers),
                new CustomerAdviserResource(advisers, staff),
                new TasksResource(taskList, tasks, staff, criteria),
                new NotesResource(notes, staff),
                new TagsResource(tags),
                new CustomerTagsResource(customerTags),
                new InteractionsResource(interactions, staff),
                new ConsentsResource(consents, staff),
                new HistoryResource(history, staff, texts),
                new LeadsResource(leads, leadRegister, conversion, removal, staff, criteria),
                new MyDayResource(day, taskList, staff)));
        all.add(new CustomerAttachmentsResource(attachments, staff));
        all.add(new VehicleAttachmentsResource(attachments, staff));
        this.resources = Set.copyOf(all);
    }

    Set<Object> all() {
        return resources;
    }
}
