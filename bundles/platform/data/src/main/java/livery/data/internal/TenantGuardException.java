package livery.data.internal;

/** A statement would have reached beyond its tenant. This is a fault of the program, never of its user. */
public final class TenantGuardException extends RuntimeException {

    TenantGuardException(String reason) {
        super(reason);
    }
}
