package livery.platform.internal.people;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The roles that come with the product, each with what it allows where it is given. */
final class Roles {

    /** May do everything in the group, and so everywhere. */
    static final String OPERATOR = "operator";

    private static final Map<String, Set<String>> PATTERNS = Map.of(
            OPERATOR,
            Set.of("*"),
            "group-manager",
            Set.of(
                    "crm.*",
                    "dms.*",
                    "membership.*",
                    "campaigns.*",
                    "*.read",
                    "platform.people.manage",
                    "platform.roles.manage",
                    "platform.settings.manage",
                    "platform.calendars.manage",
                    "platform.modules.switch",
                    "platform.tenants.manage"),
            "store-manager",
            Set.of(
                    "crm.*",
                    "dms.*",
                    "platform.audit.read",
                    "platform.jobs.read",
                    "platform.settings.*",
                    "platform.modules.read",
                    "platform.calendars.*"),
            "adviser",
            Set.of(
                    "crm.customers.read",
                    "crm.customers.write",
                    "crm.customers.reveal",
                    "crm.tasks.*",
                    "crm.leads.read",
                    "crm.leads.write",
                    "crm.interactions.write",
                    "crm.consents.write",
                    "crm.feedback.*",
                    "crm.surveys.read",
                    "crm.surveys.answer",
                    "crm.attachments.*",
                    "crm.segments.read",
                    "crm.persons.read",
                    "crm.reports.read",
                    "dms.imports.read"),
            "marketer",
            Set.of(
                    "crm.customers.read",
                    "crm.segments.*",
                    "crm.reports.*",
                    "crm.feedback.read",
                    "crm.surveys.*",
                    "campaigns.*"),
            "auditor",
            Set.of("*.read"),
            "integrator",
            Set.of("crm.customers.read", "crm.customers.write", "crm.surveys.read", "crm.surveys.answer", "dms.*"));

    private Roles() {}

    static boolean known(String role) {
        return PATTERNS.containsKey(role);
    }

    static Set<String> names() {
        return new TreeSet<>(PATTERNS.keySet());
    }

    static Set<String> patterns(String role) {
        return PATTERNS.getOrDefault(role, Set.of());
    }
}
