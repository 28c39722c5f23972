package livery.bench.isolation;

import java.util.Map;

/** Operations of which less is asked, each with the reason why. A new one belongs here only with a reason. */
final class Exceptions {

    /** Answered without a session. */
    private static final Map<String, String> OPEN = Map.of(
            "POST /session", "whoever signs in has no session yet",
            "GET /session/oidc", "begins a sign-in at the provider",
            "GET /session/oidc/callback", "ends a sign-in at the provider",
            "GET /session/oidc/provider", "says whether there is a provider, for the page of the sign-in");

    /** Operations that need no permission; with a star those that begin so. */
    private static final Map<String, String> SIGNED_IN = Map.of(
            "GET /openapi.json", "says what is installed, and nothing of anybody",
            "GET /criteria/schema", "says what form criteria have, and nothing of anybody",
            "GET /session*", "one's own session",
            "PATCH /session*", "one's own language",
            "DELETE /session*", "one's own sessions",
            "POST /session*", "one's own session and password",
            "GET /group/tenants", "lists the stores in which one has a role",
            "GET /group/module-switches/off", "says which modules are off, for the menu, and nothing of anybody",
            "GET /tenants/{tenant}/module-switches/off", "says it of a store in which one has a role");

    /** Variables that stand for what is the same everywhere. */
    private static final Map<String, String> SHARED_NAMES = Map.of(
            "/tenants/{tenant}/settings/{code}", "settings are named by what is installed, alike in all stores",
            "/tenants/{tenant}/schemas/{type}", "there are schemas of the same three in all stores");

    /** What is named is made in one's own store, or the group, if it was not there. */
    private static final Map<String, String> MAKING = Map.of(
            "PUT /tenants/{tenant}/calendar/days/{day}", "makes the day in one's own store",
            "PUT /group/holidays/{region}/{day}", "makes the day",
            "* /group/holidays/{region}", "any region may have holidays");

    /** Answered as done whether the thing named was there or not, as removing by name may be. */
    private static final Map<String, String> ENDS_ALIKE = Map.of(
            "DELETE /tenants/{tenant}/calendar/days/{day}", "after it the store keeps its usual hours on the day",
            "DELETE /group/holidays/{region}/{day}", "after it the day is like any other");

    /** Not called with what is right, because it was: without it there would be no session to call with. */
    private static final Map<String, String> DONE_BEFORE = Map.of(
            "POST /session", "each session comes of it",
            "POST /session/password", "a person who is new signs in to it");

    private Exceptions() {}

    static boolean open(Operation operation) {
        return OPEN.containsKey(operation.toString());
    }

    static boolean signedInIsEnough(Operation operation) {
        return SIGNED_IN.keySet().stream()
                .anyMatch(one -> one.endsWith("*")
                        ? operation.toString().startsWith(one.substring(0, one.length() - 1))
                        : operation.toString().equals(one));
    }

    static boolean sharedName(Operation operation, String variable) {
        return SHARED_NAMES.containsKey(operation.collection(variable) + "/{" + variable + "}");
    }

    static boolean makes(Operation operation, String variable) {
        return MAKING.containsKey("* " + operation.collection(variable) + "/{" + variable + "}")
                || MAKING.containsKey(operation.toString());
    }

    static boolean endsAlike(Operation operation) {
        return ENDS_ALIKE.containsKey(operation.toString());
    }

    static boolean doneBefore(Operation operation) {
        return DONE_BEFORE.containsKey(operation.toString());
    }
}
