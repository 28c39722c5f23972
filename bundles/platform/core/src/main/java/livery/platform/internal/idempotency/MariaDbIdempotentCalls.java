package livery.platform.internal.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.idempotency.KeptAnswer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls in the platform's own table. */
@Component
public final class MariaDbIdempotentCalls implements IdempotentCalls {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbIdempotentCalls.class);
    private static final String PURPOSE = "platform.idempotency.answer";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final long LONGEST_PAUSE_MILLIS = 200;
    /** What is larger is not kept; a repeated call is then told that it was executed. */
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final int SERVER_FAULTS = 500;
    private static final int HOURS_KEPT = 48;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final CallTable calls;
    private final UnitOfWork units;
    private final Encryption encryption;
    private final Duration longestWait;

    @Activate
    public MariaDbIdempotentCalls(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption) {
        this(store, units, encryption, LONGEST_WAIT);
    }

    /** @param longestWait for what is under way elsewhere */
    MariaDbIdempotentCalls(EntityStore store, UnitOfWork units, Encryption encryption, Duration longestWait) {
        this.calls = new CallTable(store);
        this.units = units;
        this.encryption = encryption;
        this.longestWait = longestWait;
    }

    @Override
    public Attempt begin(CallContext context, String key, String request) {
        CallKey call = new CallKey(context, key, request);
        long attempt = TimeSortedIds.next();
        long start = System.nanoTime();
        for (long pause = 10; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            CallTable.Found found = units.call(context, () -> calls.claim(call, attempt));
            switch (found.state()) {
                case CLAIMED -> {
                    return new Begun(context, call, attempt);
                }
                case ANSWERED -> {
                    return new Answered(
                            read(context.tenant(), found.answer()).orElseThrow(MariaDbIdempotentCalls::lost));
                }
                case OTHER_REQUEST -> throw reused();
                case COMMITTED -> failWhenWaited(start, MariaDbIdempotentCalls::lost);
                case UNDER_WAY -> failWhenWaited(start, MariaDbIdempotentCalls::inProgress);
            }
            pause(pause);
        }
    }

    private static Fault reused() {
        String code = "platform.idempotency.key-reused";
        return new Fault(Fault.Kind.INVALID, code, Map.of(), List.of(new FieldFault("Idempotency-Key", code)), null);
    }

    /** What is under way may end in a moment, and so may the keeping of an answer. */
    private void failWhenWaited(long start, Supplier<Fault> fault) {
        if (System.nanoTime() - start > longestWait.toNanos()) {
            throw fault.get();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.interrupted");
        }
    }

    private static Fault lost() {
        return Fault.of(Fault.Kind.CONFLICT, "platform.idempotency.answer-lost");
    }

    private static Fault inProgress() {
        return Fault.of(Fault.Kind.CONFLICT, "platform.idempotency.in-progress", Map.of("seconds", 2));
    }

    private Optional<KeptAnswer> read(TenantId tenant, @Nullable String stored) {
        if (stored == null) {
            return Optional.empty();
        }
        return encryption.read(tenant, PURPOSE, stored).flatMap(AnswerText::parse);
    }

    @Override
    public int forgetAnswers(CallContext context) {
        return units.call(context, () -> calls.forgetAnswers(context.tenant()));
    }

    @Override
    public int forgetOld() {
        return calls.withOld(HOURS_KEPT).stream().mapToInt(this::forgetOld).sum();
    }

    private int forgetOld(TenantId tenant) {
        return units.call(
                CallContext.system(tenant, "idempotency"),
                () -> calls.forgetOld(tenant, HOURS_KEPT, FORGOTTEN_AT_ONCE));
    }

    private record Answered(KeptAnswer known) implements Attempt {

        @Override
        public Optional<KeptAnswer> answer() {
            return Optional.of(known);
        }

        @Override
        public void end(KeptAnswer answer) {
            // Kept already.
        }

        @Override
        public void abandon() {
            // Nothing was begun.
        }
    }

    private final class Begun implements Attempt {

        private final CallContext context;
        private final CallKey call;
        private final long attempt;
        private final UnitOfWork.Rider rider;
        private boolean ended;

        Begun(CallContext context, CallKey call, long attempt) {
            this.context = context;
            this.call = call;
            this.attempt = attempt;
            this.rider = units.withFirstChange(context, () -> {
                if (!calls.commit(call, attempt)) {
                    throw inProgress();
                }
            });
        }

        @Override
        public Optional<KeptAnswer> answer() {
            return Optional.empty();
        }

        @Override
        public void end(KeptAnswer answer) {
            if (close()) {
                settle(answer);
            }
        }

        @Override
        public void abandon() {
            if (close() && !rider.done()) {
                settle(null);
            }
        }

        private boolean close() {
            boolean first = !ended;
            ended = true;
            rider.close();
            return first;
        }

        /** The call has been executed or not whatever happens here: its caller is told what came of it. */
        private void settle(@Nullable KeptAnswer answer) {
            try {
                // What failed here after the change was committed may not fail again: then the answer is lost, not the
                // call.
                boolean keep =
                        answer != null && (answer.successful() || (rider.done() && answer.status() < SERVER_FAULTS));
                String text = keep && answer != null ? AnswerText.of(answer) : "";
                units.run(context, () -> {
                    if (!keep) {
                        calls.forget(call, attempt);
                    } else if (text.length() <= LONGEST_ANSWER && encryption.available()) {
                        calls.answer(call, attempt, encryption.encrypt(context.tenant(), PURPOSE, text));
                    } else {
                        calls.commit(call, attempt);
                    }
                });
            } catch (RuntimeException e) {
                LOG.warn("The answer of a call with a key could not be kept; if it is repeated, it is told so", e);
            }
        }
    }
}
