package livery.data.internal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ExplainStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/** Reads one statement and finds how each of its tables is bound to the tenant, or refuses it. */
final class TenantBinding extends TablesNamesFinder<@Nullable Void> {

    private static final Pattern TEXT =
            Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"|`[^`]*`");
    private static final Pattern SELECT = Pattern.compile("\\bselect\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> exempt;
    private final Set<String> derived = new HashSet<>();
    private final Deque<BindingScope> scopes = new ArrayDeque<>();
    private final Set<Integer> parameters = new TreeSet<>();
    /** The walk comes by some selects twice. */
    private final Set<PlainSelect> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private TenantBinding(Set<String> exempt) {
        this.exempt = exempt;
        init(false);
    }

    /** The positions of the parameters that are the tenant. */
    static Set<Integer> of(String sql, Statement statement, Set<String> exempt) {
        if (statement instanceof ExplainStatement explained && explained.getStatement() != null) {
            return of(sql, explained.getStatement(), exempt);
        }
        if (!(statement instanceof Select
                || statement instanceof Insert
                || statement instanceof Update
                || statement instanceof Delete)) {
            throw refuse("only select, insert, update and delete are allowed");
        }
        TenantBinding binding = new TenantBinding(exempt);
        statement.accept(binding, null);
        binding.checkAllWasSeen(sql);
        return Set.copyOf(binding.parameters);
    }

    /** The walk below does not enter every corner of the grammar; a select in one of those is refused here. */
    private void checkAllWasSeen(String sql) {
        String bare = TEXT.matcher(sql).replaceAll("''");
        long written = SELECT.matcher(bare).results().count();
        if (written != seen.size()) {
            throw refuse("a select stands where it cannot be checked");
        }
        if (bare.contains("/*") || bare.contains("--") || bare.contains("#")) {
            throw refuse("comments are not allowed");
        }
        if (!parameters.isEmpty() && bare.chars().filter(c -> c == '?').count() < new TreeSet<>(parameters).last()) {
            throw refuse("parameters cannot be counted");
        }
    }

    static TenantGuardException refuse(String reason) {
        return new TenantGuardException(reason);
    }

    @Override
    public <S> @Nullable Void visit(Table table, S context) {
        if (table.getSchemaName() != null) {
            throw refuse("tables are named without their database");
        }
        String name = plain(table.getName());
        if (derived.contains(name) || exempt.contains(name)) {
            return null;
        }
        BindingScope scope = scopes.peek();
        if (scope == null) {
            throw refuse("table " + name + " stands where it cannot be checked");
        }
        scope.add(
                table, table.getAlias() == null ? name : plain(table.getAlias().getName()));
        return null;
    }

    @Override
    public <S> @Nullable Void visit(WithItem<?> item, S context) {
        derived.add(plain(item.getAlias().getName()));
        return super.visit(item, context);
    }

    @Override
    public <S> @Nullable Void visit(PlainSelect select, S context) {
        if (!seen.add(select)) {
            return null;
        }
        BindingScope scope = enter();
        super.visit(select, context);
        if (select.getWhere() != null) {
            scope.conditions(select.getWhere(), null);
        }
        if (select.getJoins() != null) {
            select.getJoins().forEach(join -> joinConditions(scope, join));
        }
        leave(scope);
        return null;
    }

    private static void joinConditions(BindingScope scope, Join join) {
        if (join.isRight() || join.isFull() || join.isNatural()) {
            throw refuse("right, full and natural joins cannot be checked");
        }
        String outer = null;
        if (join.isLeft() && join.getRightItem() instanceof Table table) {
            outer = plain(
                    table.getAlias() == null
                            ? table.getName()
                            : table.getAlias().getName());
        } else if (join.isLeft()) {
            return;
        }
        String binds = outer;
        join.getOnExpressions().forEach(on -> scope.conditions(on, binds));
    }

    @Override
    public <S> @Nullable Void visit(Update update, S context) {
        if (some(update.getJoins()) || some(update.getStartJoins()) || update.getFromItem() != null) {
            throw refuse("an update of more than one table cannot be checked");
        }
        BindingScope scope = enter();
        super.visit(update, context);
        update.getUpdateSets().forEach(InsertBinding::refuseTenant);
        if (update.getWhere() != null) {
            scope.conditions(update.getWhere(), null);
        }
        leave(scope);
        return null;
    }

    @Override
    public <S> @Nullable Void visit(Delete delete, S context) {
        if (some(delete.getJoins())
                || some(delete.getUsingList())
                || delete.getTables().size() > 1) {
            throw refuse("a delete from more than one table cannot be checked");
        }
        BindingScope scope = enter();
        super.visit(delete, context);
        if (delete.getWhere() != null) {
            scope.conditions(delete.getWhere(), null);
        }
        leave(scope);
        return null;
    }

    @Override
    public <S> @Nullable Void visit(Insert insert, S context) {
        String name = plain(insert.getTable().getName());
        if (insert.getTable().getSchemaName() != null) {
            throw refuse("tables are named without their database");
        }
        if (insert.getWithItemsList() != null) {
            throw refuse("an insert with common tables cannot be checked");
        }
        if (insert.getSelect() != null) {
            visit(insert.getSelect(), context);
        }
        if (!exempt.contains(name)) {
            parameters.addAll(InsertBinding.tenantParameters(insert));
        }
        return null;
    }

    @Override
    public <S> @Nullable Void visit(TableStatement table, S context) {
        throw refuse("a table statement cannot be checked");
    }

    private static boolean some(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private BindingScope enter() {
        BindingScope scope = new BindingScope(scopes.peek());
        scopes.push(scope);
        return scope;
    }

    private void leave(BindingScope scope) {
        scopes.pop();
        parameters.addAll(scope.bind());
    }

    static String plain(String name) {
        String bare = name.startsWith("`") && name.endsWith("`") ? name.substring(1, name.length() - 1) : name;
        return bare.toLowerCase(Locale.ROOT);
    }
}
