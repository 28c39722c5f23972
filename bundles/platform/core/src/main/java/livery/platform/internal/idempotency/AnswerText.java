package livery.platform.internal.idempotency;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livery.platform.idempotency.KeptAnswer;

/** An answer as one text: the status, a line for each header, an empty line, the body. */
final class AnswerText {

    private AnswerText() {}

    static String of(KeptAnswer answer) {
        StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
        answer.headers()
                .forEach((name, value) ->
                        text.append(name).append(':').append(value).append('\n'));
        return text.append('\n').append(answer.body()).toString();
    }

    static Optional<KeptAnswer> parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1));
        }
        return Optional.of(new KeptAnswer(Integer.parseInt(lines[0]), headers, text.substring(end + 2)));
    }
}
