package livery.platform.internal.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import livery.data.EntityStore;
import livery.data.LogContext;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import livery.platform.internal.faults.Reasons;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one subscription what it wants to know of one tenant, lane by lane. What the handler writes and how far the
 * cursor moves is one commit, so each fact has its effect once, also when a process dies in between. A fact that fails
 * is told again, later each time; then subject by subject, so that only those are parked that are the reason.
 */
final class Delivery {

    static final int ATTEMPTS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    static final int LONGEST_REASON = 500;
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final UnitOfWork units;
    private final Cursors cursors;
    private final FactRows facts;
    private final Parking parking;
    private final ParkedHeads heads;
    private final FactHandler handler;
    private final long sinceN;
    private final InstantSource clock;
    private final PassingOver passing;
    private final Handling handling = new Handling();

    /** @param sinceN facts told before this are not wanted */
    Delivery(
            EntityStore store,
            UnitOfWork units,
            FactHandler handler,
            long sinceN,
            InstantSource clock,
            Modules modules) {
        this.units = units;
        this.cursors = new Cursors(store);
        this.facts = new FactRows(store);
        this.parking = new Parking(store);
        this.heads = new ParkedHeads(store);
        this.handler = handler;
        this.sinceN = sinceN;
        this.clock = clock;
        this.passing = new PassingOver(units, cursors, modules, handler, sinceN);
    }

    /** What the handler is at. */
    Handling handling() {
        return handling;
    }

    /**
     * Tells all that is new, or passes it over where the handler's module is switched off. Returns whether something failed
     * and is to be told again later.
     */
    boolean deliver(TenantId tenant) {
        CallContext context = context(tenant);
        try (LogContext log = LogContext.of(context)) {
            return deliver(context);
        }
    }

    private boolean deliver(CallContext context) {
        Optional<Boolean> passed = passing.passed(context);
        if (passed.isPresent()) {
            return passed.get();
        }
        whatWaited(context);
        boolean again = false;
        for (int lane : units.call(context, () -> cursors.lanesWithNews(context.tenant(), handler.subscription()))) {
            again |= lane(context, lane);
        }
        return again;
    }

    private CallContext context(TenantId tenant) {
        return CallContext.system(tenant, handler.subscription());
    }

    /** Tells what waited behind a fact that has been replayed or skipped, subject by subject until one fails. */
    private void whatWaited(CallContext context) {
        Optional<Parking.Place> next = waitingHead(context);
        while (next.isPresent()) {
            Parking.Place head = next.get();
            try {
                units.run(
                        context,
                        () -> heads.take(context, head, fact -> handle(context, fact, e -> failed(context, head, e))));
            } catch (Handling.GivenUp e) {
                throw e;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                if (!handling.wasCut() && Thread.currentThread().isInterrupted()) {
                    return;
                }
                if (e instanceof Fault fault && fault.kind() == Fault.Kind.UNAVAILABLE) {
                    throw fault;
                }
                failed(context, head, e);
            }
            next = waitingHead(context);
        }
    }

    private Optional<Parking.Place> waitingHead(CallContext context) {
        return units.call(context, () -> parking.waitingHead(context.tenant(), handler.subscription()));
    }

    private void failed(CallContext context, Parking.Place head, Throwable thrown) {
        LOG.warn("Fact {} of tenant {}, which waited, fails", head.factId(), context.tenant(), thrown);
        String reason = Reasons.of(thrown, LONGEST_REASON);
        units.run(context, () -> parking.failed(context.tenant(), head.id(), reason));
    }

    /** @param whenGivenUp writes that it has failed, when the handler does not come back */
    private void handle(CallContext context, Fact fact, Consumer<Throwable> whenGivenUp) {
        Runnable breaker = units.breaker();
        handling.of(() -> handler.handle(context, fact), () -> {
            breaker.run();
            whenGivenUp.accept(new Handling.GivenUp());
        });
    }

    private boolean lane(CallContext context, int lane) {
        units.call(context, () -> cursors.begin(context.tenant(), handler.subscription(), lane, sinceN));
        int most = AT_ONCE;
        while (true) {
            int wanted = most;
            try {
                Step step = units.call(context, () -> some(context, lane, wanted));
                if (step == Step.BY_SUBJECT) {
                    bySubject(context, lane);
                } else if (step != Step.MORE) {
                    return step == Step.LATER;
                }
            } catch (Handling.GivenUp e) {
                throw e;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                if (!handling.wasCut() && Thread.currentThread().isInterrupted()) {
                    return true;
                }
                if (wanted > 1) {
                    most = 1;
                } else {
                    later(context, lane, e);
                    return true;
                }
            }
        }
    }

    private enum Step {
        /** There may be more. */
        MORE,
        /** There is nothing to do, or somebody else is doing it. */
        NOTHING,
        /** The next one has failed and its time has not come. */
        LATER,
        /** The next one has failed often enough as a whole. */
        BY_SUBJECT
    }

    private Step some(CallContext context, int lane, int most) {
        Optional<Cursor> locked = cursors.tryLock(context.tenant(), handler.subscription(), lane);
        if (locked.isEmpty()) {
            return Step.NOTHING;
        }
        Cursor cursor = locked.get();
        if (!cursor.mayGoOn(clock.instant())) {
            return Step.LATER;
        }
        if (cursor.attempts() >= ATTEMPTS) {
            return Step.BY_SUBJECT;
        }
        List<FactRows.Numbered> next =
                facts.after(context.tenant(), lane, cursor.seq(), cursor.attempts() > 0 ? 1 : most);
        for (FactRows.Numbered one : next) {
            tell(context, one, one.fact().subjects(), e -> later(context, lane, e));
        }
        if (next.isEmpty()) {
            return Step.NOTHING;
        }
        cursors.move(context.tenant(), cursor.past(next.get(next.size() - 1).seq()), null);
        return Step.MORE;
    }

    private void tell(
            CallContext context, FactRows.Numbered one, List<String> subjects, Consumer<Throwable> whenGivenUp) {
        if (!handler.types().contains(one.fact().type())) {
            return;
        }
        Set<String> held = parking.held(context.tenant(), handler.subscription(), subjects);
        List<String> free = new ArrayList<>(subjects);
        if (!held.isEmpty()) {
            free.removeAll(held);
            List<String> waiting = new ArrayList<>(subjects);
            waiting.retainAll(held);
            parking.park(context.tenant(), handler.subscription(), one, waiting, Parking.WAITING, "");
        }
        if (!free.isEmpty()) {
            handle(context, one.fact().about(free), whenGivenUp);
        }
    }

    /** Again after 1, 2, 4 … seconds. */
    private void later(CallContext context, int lane, Throwable thrown) {
        String reason = Reasons.of(thrown, LONGEST_REASON);
        units.run(context, () -> {
            Optional<Cursor> cursor = cursors.lock(context.tenant(), handler.subscription(), lane);
            cursor.ifPresent(known -> {
                Duration pause = Duration.ofSeconds(1L << Math.min(known.attempts(), 6));
                Instant again = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
                cursors.move(context.tenant(), known.failed(again), reason);
            });
        });
        LOG.warn(
                "Subscription {} of tenant {} could not take in the next fact of lane {}",
                handler.subscription(),
                context.tenant(),
                lane,
                thrown);
    }

    /** Tells the next fact to one subject after the other, and parks those of whom it fails. */
    private void bySubject(CallContext context, int lane) {
        boolean more = true;
        while (more) {
            try {
                more = units.call(context, () -> nextSubject(context, lane, null));
            } catch (Handling.GivenUp e) {
                throw e;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                if (!handling.wasCut() && Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                more = park(context, lane, e);
            }
        }
    }

    /** Returns whether the fact has more subjects. */
    private boolean park(CallContext context, int lane, Throwable thrown) {
        String reason = Reasons.of(thrown, LONGEST_REASON);
        boolean more = units.call(context, () -> nextSubject(context, lane, reason));
        LOG.error(
                "Subscription {} of tenant {} parks a fact of lane {}",
                handler.subscription(),
                context.tenant(),
                lane,
                thrown);
        return more;
    }

    /** Returns whether the fact has more subjects. */
    private boolean nextSubject(CallContext context, int lane, @Nullable String failure) {
        Optional<Cursor> locked = cursors.lock(context.tenant(), handler.subscription(), lane);
        if (locked.isEmpty() || locked.get().attempts() < ATTEMPTS) {
            return false;
        }
        Cursor cursor = locked.get();
        List<FactRows.Numbered> next = facts.after(context.tenant(), lane, cursor.seq(), 1);
        if (next.isEmpty()) {
            return false;
        }
        FactRows.Numbered one = next.get(0);
        List<String> subject = one.fact().subjects().subList(cursor.done(), cursor.done() + 1);
        if (failure == null) {
            tell(context, one, subject, e -> park(context, lane, e));
        } else {
            parking.park(context.tenant(), handler.subscription(), one, subject, Parking.PARKED, failure);
        }
        boolean last = cursor.done() + 1 == one.fact().subjects().size();
        cursors.move(context.tenant(), last ? cursor.past(one.seq()) : cursor.pastSubject(), null);
        return !last;
    }
}
