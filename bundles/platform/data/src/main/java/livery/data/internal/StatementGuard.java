package livery.data.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Lets a statement pass when each table in it is bound to the tenant by a parameter. What it cannot read, it refuses.
 * Verdicts are kept by the statement's text, so a statement is read once.
 */
final class StatementGuard {

    private static final int STATEMENTS_KEPT = 4_000;

    private record Verdict(
            Set<Integer> tenantParameters, @Nullable String refusal) {}

    private final Set<String> exempt = ConcurrentHashMap.newKeySet();
    private final Cache<String, Verdict> verdicts =
            Caffeine.newBuilder().maximumSize(STATEMENTS_KEPT).build();

    /** Tables that belong to no tenant. */
    void exempt(Collection<String> tables) {
        tables.forEach(table -> exempt.add(table.toLowerCase(Locale.ROOT)));
    }

    /**
     * Which parameters of the statement are the tenant, counted from 1.
     *
     * @throws TenantGuardException when a table is not bound to the tenant, or the statement cannot be read
     */
    Set<Integer> tenantParameters(String sql) {
        Verdict verdict = verdicts.get(sql, this::judge);
        if (verdict.refusal() != null) {
            throw new TenantGuardException(verdict.refusal() + ": " + sql);
        }
        return verdict.tenantParameters();
    }

    private Verdict judge(String sql) {
        try {
            Statement statement = read(sql);
            return new Verdict(TenantBinding.of(sql, statement, exempt), null);
        } catch (TenantGuardException refused) {
            return new Verdict(Set.of(), refused.getMessage());
        } catch (ParseException | RuntimeException unreadable) {
            return new Verdict(Set.of(), "cannot be read (" + firstLine(unreadable) + ")");
        }
    }

    /**
     * By the parser's simple grammar where it can. The whole one takes time that doubles with each bracket inside another:
     * a condition eight brackets deep takes it seconds.
     */
    private static Statement read(String sql) throws ParseException {
        try {
            return new CCJSqlParser(sql).withAllowComplexParsing(false).Statement();
        } catch (ParseException notSimple) {
            return new CCJSqlParser(sql).withAllowComplexParsing(true).Statement();
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
