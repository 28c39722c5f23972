package livery.crm.internal.intake;

/**
 * What most often names a customer or vehicle.
 *
 * @param stored as the database keeps it, in short
 * @param meaning all that it stands for
 */
record WeakKey(Object stored, String meaning) {}
