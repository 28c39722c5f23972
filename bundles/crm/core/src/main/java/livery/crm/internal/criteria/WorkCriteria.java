package livery.crm.internal.criteria;

import static livery.crm.internal.criteria.Labelled.choices;
import static livery.crm.internal.criteria.Labelled.field;
import static livery.crm.internal.criteria.Labelled.label;

import java.util.List;
import java.util.Set;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.ItemCollection;
import livery.crm.CustomerFacts;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.interaction.Channel;
import livery.crm.internal.interaction.Direction;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.task.TaskPriority;
import livery.crm.internal.task.TaskState;
import org.osgi.service.component.annotations.Component;

/**
 * What hangs on customers beside their dealings and vehicles: tags, whom they brought, consents, who owned and drove what,
 * the lines of visits, tasks, leads and words between them and staff.
 */
@Component(service = CriteriaSource.class)
public final class WorkCriteria extends OfferedCollections {

    /** The collection of tags; its only field holds ids of tags. */
    public static final String TAGS = "crm.tags";

    /** The collection of tasks. */
    static final String TASKS = "crm.tasks";

    /** The collection of leads. */
    static final String LEADS = "crm.leads";

    public WorkCriteria() {
        super(
                tags(),
                referrals(),
                consents(),
                contactPermissions(),
                roles(),
                lines(),
                tasks(),
                leads(),
                interactions());
    }

    private static ItemCollection tags() {
        return new ItemCollection(
                TAGS,
                "crm_customer_tag",
                "customer_id",
                null,
                label("tags"),
                List.of(field("tag", FieldType.ID, "tag_id")),
                Set.of(CustomerFacts.CHANGED));
    }

    /** Customers whom they brought, each once. */
    private static ItemCollection referrals() {
        return new ItemCollection(
                "crm.referrals",
                "crm_referral_v1",
                "customer_id",
                "at",
                label("referrals"),
                List.of(Field.choice("kind", "kind", label("sort"), choices("sort", "person", "company"))),
                Set.of(CustomerFacts.CHANGED));
    }

    /** Of each purpose and channel the newest counts. */
    private static ItemCollection consents() {
        return new ItemCollection(
                "crm.consents",
                "crm_consent_v1",
                "customer_id",
                "at",
                label("consents"),
                List.of(
                        Field.choice("purpose", "purpose", label("purpose"), choices("purpose", Purpose.values())),
                        Field.choice(
                                "channel",
                                "channel",
                                label("consent-channel"),
                                choices("consent-channel", ConsentChannel.values())),
                        field("given", FieldType.YES_NO, "given")),
                Set.of(CustomerFacts.CONSENT_GIVEN, CustomerFacts.CONSENT_WITHDRAWN));
    }

    /** What they may be reached for and by which channel: one rule for all who ask. */
    private static ItemCollection contactPermissions() {
        return new ItemCollection(
                "crm.contact-permissions",
                "crm_contact_permission_v1",
                "customer_id",
                "at",
                label("contact-permissions"),
                List.of(
                        Field.choice("purpose", "purpose", label("purpose"), choices("purpose", Purpose.values())),
                        Field.choice("channel", "channel", label("consent-channel"), channels())),
                Set.of(CustomerFacts.CONSENT_GIVEN, CustomerFacts.CONSENT_WITHDRAWN));
    }

    private static List<Field.Choice> channels() {
        return choices("consent-channel", ConsentChannel.values()).stream()
                .filter(choice -> !choice.value().equals(ConsentChannel.ANY.toString()))
                .toList();
    }

    private static ItemCollection roles() {
        return new ItemCollection(
                "crm.vehicle-roles",
                "crm_vehicle_role",
                "customer_id",
                null,
                label("vehicle-roles"),
                List.of(
                        Field.choice("role", "role", label("role"), choices("role", "owner", "driver")),
                        field("since-on", FieldType.DATE, "since_on"),
                        field("until-on", FieldType.DATE, "until_on"),
                        field(
                                "present",
                                FieldType.YES_NO,
                                "({row}.since_on is null or {row}.since_on <= {today})"
                                        + " and ({row}.until_on is null or {row}.until_on >= {today})"),
                        field("vehicle", FieldType.ID, "vehicle_id")),
                Set.of(CustomerFacts.VEHICLES_CHANGED));
    }

    private static ItemCollection lines() {
        return new ItemCollection(
                "crm.service-lines",
                "crm_service_line_v1",
                "customer_id",
                "started_at",
                label("service-lines"),
                List.of(
                        Field.choice(
                                "payer", "payer", label("payer"), choices("payer", "customer", "insurer", "warranty")),
                        Field.choice("kind", "kind", label("line-kind"), choices("line-kind", "work", "part")),
                        Field.money("amount", "amount_minor", "currency", label("amount")),
                        field("quantity", FieldType.NUMBER, "quantity"),
                        Field.of("text", FieldType.TEXT, "text", label("line-text"))),
                Set.of(CustomerFacts.DEALINGS_CHANGED));
    }

    private static ItemCollection tasks() {
        return new ItemCollection(
                TASKS,
                "crm_task",
                "customer_id",
                "created_at",
                label("tasks"),
                List.of(
                        field("open", FieldType.YES_NO, "active"),
                        Field.choice("state", "state", label("task-state"), choices("task-state", TaskState.values())),
                        Field.choice(
                                "priority", "priority", label("priority"), choices("priority", TaskPriority.values())),
                        field("due-at", FieldType.INSTANT, "due_at"),
                        field("closed-at", FieldType.INSTANT, "closed_at")),
                Set.of(CustomerFacts.TASKS_CHANGED));
    }

    private static ItemCollection leads() {
        return new ItemCollection(
                LEADS,
                "crm_lead",
                "customer_id",
                "created_at",
                label("leads"),
                List.of(
                        Field.choice("stage", "stage", label("stage"), choices("stage", LeadStage.values())),
                        Field.of("source", FieldType.TEXT, "source", label("information-source")),
                        field("model", FieldType.TEXT, "model"),
                        field("contacted-at", FieldType.INSTANT, "contacted_at")),
                Set.of(CustomerFacts.LEADS_CHANGED));
    }

    private static ItemCollection interactions() {
        return new ItemCollection(
                "crm.interactions",
                "crm_interaction",
                "customer_id",
                "at",
                label("interactions"),
                List.of(
                        Field.choice("channel", "channel", label("channel"), choices("channel", Channel.values())),
                        Field.choice(
                                "direction",
                                "direction",
                                label("direction"),
                                choices("direction", Direction.values()))),
                Set.of(CustomerFacts.INTERACTION, CustomerFacts.INTERACTION_CHANGED));
    }
}
