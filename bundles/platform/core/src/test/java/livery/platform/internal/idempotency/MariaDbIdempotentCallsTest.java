package livery.platform.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import livery.data.StandaloneEncryption;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.idempotency.KeptAnswer;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls with a key, on a real MariaDB. The effect of a call is a row. */
class MariaDbIdempotentCallsTest {

    private static final KeptAnswer MADE =
            new KeptAnswer(201, Map.of("Location", "https://x/7", "ETag", "\"1\""), "{\"name\":\"王小明\"}\n\n");

    private static final Duration NOT_LONG = Duration.ofMillis(100);

    private PlatformDatabase platform;
    private StandaloneEncryption encryption;
    private MariaDbIdempotentCalls calls;
    private CallContext one;
    private CallContext other;

    @BeforeEach
    void open() {
        platform = PlatformDatabase.withGroup();
        encryption = new StandaloneEncryption();
        calls = calls();
        one = context(platform.store("one").id(), 7);
        other = context(platform.store("other").id(), 7);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    /** As another node, or this one after a restart, has them; they do not wait long for one another. */
    private MariaDbIdempotentCalls calls() {
        return new MariaDbIdempotentCalls(platform.entities(), platform.units(), encryption, NOT_LONG);
    }

    /** As {@link #calls}, but they wait for one another as long as it takes. */
    private MariaDbIdempotentCalls patient() {
        return new MariaDbIdempotentCalls(platform.entities(), platform.units(), encryption, Duration.ofMinutes(1));
    }

    private static CallContext context(TenantId tenant, long person) {
        return new CallContext(tenant, new PersonId(person), Permissions.ALL, Locale.ENGLISH, "test");
    }

    /** A row of the call's tenant: an effect that can be counted. */
    private void effect(CallContext context) {
        platform.units()
                .run(
                        context,
                        () -> platform.audit()
                                .record(
                                        context,
                                        "thing.made",
                                        new livery.platform.audit.Audit.Subject("thing", "7"),
                                        Map.of()));
    }

    private int effects() {
        return platform.audited("thing").size();
    }

    private int kept() {
        return platform.rows().texts("select state from platform_idempotency").size();
    }

    /** Executes or repeats, as the web does. */
    private KeptAnswer call(IdempotentCalls from, CallContext context, String key, String request) {
        IdempotentCalls.Attempt attempt = from.begin(context, key, request);
        if (attempt.answer().isPresent()) {
            return attempt.answer().get();
        }
        try {
            effect(context);
            attempt.end(MADE);
            return MADE;
        } finally {
            attempt.abandon();
        }
    }

    @Test
    void isAnsweredTheSameAgainAlsoByAnotherNode() {
        assertThat(call(calls, one, "k", "r")).isEqualTo(MADE);
        assertThat(call(calls, one, "k", "r")).isEqualTo(MADE);
        assertThat(call(calls(), one, "k", "r")).isEqualTo(MADE);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneHasAnEffect() throws Exception {
        MariaDbIdempotentCalls here = patient();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Callable<KeptAnswer>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                MariaDbIdempotentCalls node = i % 2 == 0 ? here : patient();
                all.add(() -> call(node, one, "k", "r"));
            }
            for (Future<KeptAnswer> answer : threads.invokeAll(all)) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(MADE);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void answersThatAreForgottenAreLostToWhoeverRepeatsTheCallInThatStoreOnly() {
        call(calls, one, "k", "r");
        call(calls, other, "k", "r");

        assertThat(calls.forgetAnswers(one)).isEqualTo(1);

        assertThatThrownBy(() -> call(calls, one, "k", "r"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.idempotency.answer-lost"));
        assertThat(call(calls, other, "k", "r")).isEqualTo(MADE);
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void otherTenantsAndOtherPeopleHaveKeysOfTheirOwn() {
        call(calls, one, "k", "r");
        call(calls, other, "k", "another request");
        call(calls, context(one.tenant(), 8), "k", "another request");
        assertThat(effects()).isEqualTo(3);
        assertThat(call(calls, one, "k", "r")).isEqualTo(MADE);
        assertThat(effects()).isEqualTo(3);
    }

    @Test
    void anotherRequestIsRefused() {
        call(calls, one, "k", "r");
        assertThatThrownBy(() -> calls.begin(one, "k", "s"))
                .isInstanceOf(Fault.class)
                .extracting("code")
                .isEqualTo("platform.idempotency.key-reused");
    }

    @Test
    void ofACallThatWasRefusedNothingIsKept() {
        IdempotentCalls.Attempt refused = calls.begin(one, "k", "r");
        refused.end(new KeptAnswer(422, Map.of(), "no"));
        IdempotentCalls.Attempt failed = calls.begin(one, "k", "r");
        failed.abandon();
        IdempotentCalls.Attempt rolledBack = calls.begin(one, "k", "r");
        assertThatThrownBy(() -> platform.units().run(one, () -> {
                    effect(one);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        rolledBack.end(new KeptAnswer(500, Map.of(), "no"));
        assertThat(kept()).isZero();
        assertThat(call(calls, one, "k", "s")).isEqualTo(MADE);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void ofACallThatFailedHereAfterItsEffectTheAnswerIsLostAndNotTheFailureRepeated() {
        IdempotentCalls.Attempt attempt = calls.begin(one, "k", "r");
        effect(one);
        attempt.end(new KeptAnswer(503, Map.of(), "the database has just gone"));

        assertThatThrownBy(() -> calls.begin(one, "k", "r"))
                .isInstanceOf(Fault.class)
                .extracting("code")
                .isEqualTo("platform.idempotency.answer-lost");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aCallThatWasKilledAfterItsEffectIsNotExecutedAgain() throws Exception {
        killedAfter(() -> {
            calls.begin(one, "k", "r");
            effect(one);
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> calls().begin(one, "k", "r"))
                    .isInstanceOf(Fault.class)
                    .extracting("code")
                    .isEqualTo("platform.idempotency.answer-lost");
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aCallThatWasKilledBeforeItsEffectIsExecutedWhenItsTimeIsOver() throws Exception {
        killedAfter(() -> {
            calls.begin(one, "k", "r");
            platform.tenants().find(one.tenant());
        });
        assertThatThrownBy(() -> calls().begin(one, "k", "r"))
                .isInstanceOf(Fault.class)
                .extracting("code")
                .isEqualTo("platform.idempotency.in-progress");
        age("31 second");
        assertThat(call(calls(), one, "k", "r")).isEqualTo(MADE);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whoWasTakenToBeDeadHasNoEffectAnyMore() throws Exception {
        IdempotentCalls.Attempt slow = calls.begin(one, "k", "r");
        age("31 second");
        killedAfter(() -> call(calls(), one, "k", "r"));
        assertThatThrownBy(() -> effect(one))
                .isInstanceOf(Fault.class)
                .extracting("code")
                .isEqualTo("platform.idempotency.in-progress");
        slow.end(new KeptAnswer(409, Map.of(), "late"));
        assertThat(effects()).isEqualTo(1);
        assertThat(call(calls, one, "k", "r")).isEqualTo(MADE);
    }

    @Test
    void nothingReadableIsStored() {
        call(calls, one, "a key that is a secret", "a request with a password");
        List<String> stored =
                platform.rows().texts("select concat(key_hash, request, state, answer) from platform_idempotency");
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0)).contains("answered").doesNotContain("secret", "password", "王小明", "https://x/7");
    }

    @Test
    void withoutAnEncryptionKeyNoAnswerIsKeptButNothingIsDoneTwice() {
        encryption.lose();
        call(calls, one, "k", "r");
        assertThatThrownBy(() -> calls.begin(one, "k", "r"))
                .isInstanceOf(Fault.class)
                .extracting("code")
                .isEqualTo("platform.idempotency.answer-lost");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whatIsOldIsForgottenInEachTenant() throws Exception {
        call(calls, one, "k", "r");
        call(calls, other, "k", "r");
        assertThat(calls.forgetOld()).isZero();
        age("47 hour");
        assertThat(calls.forgetOld()).isZero();
        age("2 hour");
        assertThat(calls.forgetOld()).isEqualTo(2);
        assertThat(kept()).isZero();
    }

    /** In a thread of its own: it is no change of the call's. */
    private void age(String by) throws Exception {
        killedAfter(() -> older(by));
    }

    private void older(String by) {
        for (CallContext tenant : List.of(one, other)) {
            platform.units()
                    .run(
                            tenant,
                            () -> platform.entities().jdbc(connection -> {
                                try (var update = connection.prepareStatement(
                                        "update platform_idempotency set claimed_at = claimed_at - interval " + by
                                                + " where tenant_id = ?")) {
                                    update.setLong(1, tenant.tenant().value());
                                    return update.executeUpdate();
                                }
                            }));
        }
    }

    /** What a thread does that then ends without a word, as with its process. */
    private static void killedAfter(Runnable work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(work).get(60, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }
}
