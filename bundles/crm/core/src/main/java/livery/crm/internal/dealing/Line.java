package livery.crm.internal.dealing;

import livery.crm.internal.values.LineDraft;

/** A line of a service visit. */
public record Line(long id, LineDraft values) {}
