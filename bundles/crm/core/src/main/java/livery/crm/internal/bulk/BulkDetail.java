package livery.crm.internal.bulk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import livery.crm.internal.sql.StoredTree;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * With what it is done.
 *
 * @param tag of {@link BulkAction#TAG} and {@link BulkAction#UNTAG}
 * @param adviser of {@link BulkAction#ADVISE}, null for nobody; of {@link BulkAction#TASK} who is to do it, null for who
 *     looks after each customer, or else who wants it done; of {@link BulkAction#ASSIGN_TASK} and
 *     {@link BulkAction#ASSIGN_LEAD} who gets them
 * @param title of {@link BulkAction#TASK}
 * @param dueAt of {@link BulkAction#TASK} and {@link BulkAction#SET_DUE}
 * @param reason of {@link BulkAction#LOSE} and {@link BulkAction#SLEEP}
 */
public record BulkDetail(
        @Nullable Long tag,
        @Nullable PersonId adviser,
        @Nullable String title,
        @Nullable String text,
        @Nullable Instant dueAt,
        @Nullable String reason) {

    String written() {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("tag", tag);
        tree.put("adviser", adviser == null ? null : adviser.value());
        tree.put("title", title);
        tree.put("text", text);
        tree.put("dueAt", dueAt == null ? null : dueAt.toString());
        tree.put("reason", reason);
        return StoredTree.write(tree);
    }

    static BulkDetail read(String written) {
        Map<String, Object> tree = StoredTree.read(written);
        Object due = tree.get("dueAt");
        return new BulkDetail(
                tree.get("tag") instanceof Number tag ? tag.longValue() : null,
                tree.get("adviser") instanceof Number adviser ? new PersonId(adviser.longValue()) : null,
                (String) tree.get("title"),
                (String) tree.get("text"),
                due == null ? null : Instant.parse((String) due),
                (String) tree.get("reason"));
    }
}
