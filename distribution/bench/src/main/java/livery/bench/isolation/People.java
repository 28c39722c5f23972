package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes people with one role, whom nobody else needs. */
final class People {

    /** In the names of people and roles that may be changed and removed. */
    static final String SPARE = "spare";

    private static final String PEOPLE = Operation.ROOT + "/group/people";
    private static final String EVERYTHING = "isolation-everything";
    private static final String NOTHING = "isolation-nothing";
    /** Of each session's own person: new ones have one to change. */
    private static final String FIRST_PASSWORD = "first of the proof";

    private static final String PASSWORD = "second of the proof";

    private final Caller operator;
    private final String mark;

    /** @param mark part of the names, so that none is taken */
    People(Caller operator, String mark) {
        this.operator = operator;
        this.mark = mark;
    }

    /** Somebody made. */
    record Person(String id, String name) {}

    void makeRoles() throws IOException, InterruptedException {
        role(EVERYTHING, "*");
        role(NOTHING, "livery.nothing");
        role(SPARE + "-" + mark, "livery.nothing");
    }

    private void role(String code, String pattern) throws IOException, InterruptedException {
        String roles = Operation.ROOT + "/group/roles";
        if (operator.call("GET", roles + "/" + code, null).succeeded()) {
            return;
        }
        operator.done("POST", roles, Map.of("code", code, "name", code, "permissions", List.of(pattern)));
    }

    /** May do everything in a store. */
    Person keeper(String tenant, String name) throws IOException, InterruptedException {
        return person(tenant, EVERYTHING, name);
    }

    /** Has a role, everywhere, that allows nothing. */
    Person weak(String group) throws IOException, InterruptedException {
        return person(group, NOTHING, "weak");
    }

    private Person person(String tenant, String role, String name) throws IOException, InterruptedException {
        String whole = name + "-" + mark;
        JsonNode made = operator.done(
                "POST",
                PEOPLE,
                Map.of(
                        "name",
                        whole,
                        "password",
                        FIRST_PASSWORD,
                        "roles",
                        List.of(Map.of("tenant", tenant, "role", role))));
        return new Person(made.path("id").asText(), whole);
    }

    Caller key(Person person) throws IOException, InterruptedException {
        JsonNode made = operator.done(
                "POST", PEOPLE + "/" + person.id() + "/keys", Map.of("name", "isolation", "expires", "never"));
        return Caller.withKey(operator.url(), made.path("apiKey").asText());
    }

    /** Signs in for the first time: the password is changed before anything else. */
    Caller firstSession(Person person) throws IOException, InterruptedException {
        Caller due = signIn(person, FIRST_PASSWORD);
        due.done("POST", Operation.ROOT + "/session/password", Map.of("old", FIRST_PASSWORD, "new", PASSWORD));
        return due;
    }

    Caller session(Person person) throws IOException, InterruptedException {
        return signIn(person, PASSWORD);
    }

    private Caller signIn(Person person, String password) throws IOException, InterruptedException {
        Answer answer = Caller.nobody(operator.url())
                .call(
                        "POST",
                        Operation.ROOT + "/session",
                        Json.text(Map.of("name", person.name(), "password", password)));
        if (!answer.succeeded()) {
            throw new IOException("signing in was answered " + answer);
        }
        return Caller.inSession(operator.url(), answer);
    }
}
