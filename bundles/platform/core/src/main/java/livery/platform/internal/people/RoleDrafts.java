package livery.platform.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.people.RoleBook;

/** What a role to be must look like. */
final class RoleDrafts {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String WORDS = "[a-z0-9-]+(\\.[a-z0-9-]+)*";
    private static final Pattern PATTERN = Pattern.compile("\\*|" + WORDS + "(\\.\\*)?|\\*\\." + WORDS);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PATTERN = 100;
    static final int MOST_PATTERNS = 75;

    private RoleDrafts() {}

    static void check(String code, RoleBook.Draft draft) {
        List<FieldFault> faults = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            faults.add(new FieldFault("code", "platform.role.code.invalid"));
        }
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "platform.text.length", Map.of("least", 1, "most", LONGEST_NAME)));
        }
        if (draft.patterns().isEmpty() || draft.patterns().size() > MOST_PATTERNS) {
            faults.add(new FieldFault("permissions", "platform.list.size", Map.of("least", 1, "most", MOST_PATTERNS)));
        }
        draft.patterns().stream()
                .filter(pattern -> !isPattern(pattern))
                .findFirst()
                .ifPresent(wrong -> faults.add(
                        new FieldFault("permissions", "platform.permission.invalid", Map.of("text", wrong))));
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    static boolean isPattern(String text) {
        return text.length() <= LONGEST_PATTERN && PATTERN.matcher(text).matches();
    }
}
