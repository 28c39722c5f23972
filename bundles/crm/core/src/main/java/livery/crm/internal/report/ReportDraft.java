package livery.crm.internal.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody writes of a report. */
public record ReportDraft(
        @Nullable String name,
        @Nullable Map<String, Object> definition,
        @Nullable Audience pinnedFor,
        @Nullable String preset) {}
