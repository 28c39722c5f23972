package livery.web.rest.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.idempotency.KeptAnswer;

/** Calls of one test server, where nothing is killed: an effect is what succeeds. */
final class CallsInMemory implements IdempotentCalls {

    private record Call(String request, KeptAnswer answer) {}

    private final Map<List<Object>, Call> calls = new HashMap<>();

    int kept() {
        return calls.size();
    }

    @Override
    public synchronized Attempt begin(CallContext context, String key, String request) {
        List<Object> place = List.of(context.tenant(), context.person(), key);
        Call known = calls.get(place);
        if (known != null && !known.request().equals(request)) {
            String code = "platform.idempotency.key-reused";
            throw new Fault(Fault.Kind.INVALID, code, Map.of(), List.of(new FieldFault("Idempotency-Key", code)), null);
        }
        return new Attempt() {
            @Override
            public Optional<KeptAnswer> answer() {
                return Optional.ofNullable(known).map(Call::answer);
            }

            @Override
            public void end(KeptAnswer answer) {
                if (answer.successful()) {
                    calls.put(place, new Call(request, answer));
                }
            }

            @Override
            public void abandon() {
                // Nothing is kept.
            }
        };
    }

    @Override
    public int forgetAnswers(CallContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forgetOld() {
        return 0;
    }
}
