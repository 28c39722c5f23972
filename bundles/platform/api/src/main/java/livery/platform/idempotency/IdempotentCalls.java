package livery.platform.idempotency;

import java.util.Optional;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers calls by the key that their caller gave: one for each tenant, person and key. A call that was answered is
 * answered the same again for at least 24 hours; of two at once one has an effect. That it has been executed is written
 * in the transaction of its effect, so it is not executed twice whatever is killed in between.
 */
@ProviderType
public interface IdempotentCalls {

    /** The most characters of a key. */
    int LONGEST_KEY = 255;

    /**
     * Begins a call, or finds what it was answered before. Waits a moment for one that is under way. The thread that
     * begins also executes and ends.
     *
     * @param request all that makes it this call and no other
     * @throws livery.platform.Fault {@code platform.idempotency.key-reused} when the key was given with another request,
     *     {@code platform.idempotency.in-progress} when that call has not ended yet, or
     *     {@code platform.idempotency.answer-lost} when it was executed but its answer is not known any more
     */
    Attempt begin(CallContext context, String key, String request);

    /**
     * Forgets what was answered to the calls of the context's tenant: whoever repeats one of them is told that its answer
     * is lost. Returns how many those were. Joins the unit of work around it.
     */
    int forgetAnswers(CallContext context);

    /** Forgets calls of more than 48 hours ago, so many of a tenant at once; returns how many those were. */
    int forgetOld();

    /** A call that has begun. */
    interface Attempt {

        /** What it was answered before; it must not be executed then. */
        Optional<KeptAnswer> answer();

        /** Keeps the answer of a call that had an effect or succeeded; of another one nothing is kept. */
        void end(KeptAnswer answer);

        /** Ends it without an answer, unless it has ended. */
        void abandon();
    }
}
