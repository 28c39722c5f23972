package livery.data.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** The tables of one select, update or delete, and the conditions that bind them to the tenant. */
final class BindingScope {

    static final String TENANT_COLUMN = "tenant_id";

    /** An equality on a tenant column that must hold for a row to count. */
    private record Equality(
            String alias, Expression other, @Nullable String bindsOnly) {}

    private final @Nullable BindingScope around;
    private final Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<Equality> equalities = new ArrayList<>();

    BindingScope(@Nullable BindingScope around) {
        this.around = around;
    }

    void add(Table table, String alias) {
        if (tables.add(table) && !aliases.add(alias)) {
            throw TenantBinding.refuse("two tables are called " + alias);
        }
    }

    /**
     * Takes in what is required of every row.
     *
     * @param bindsOnly in an outer join, the joined table: the condition does not filter the others
     */
    void conditions(Expression condition, @Nullable String bindsOnly) {
        if (condition instanceof AndExpression and) {
            conditions(and.getLeftExpression(), bindsOnly);
            conditions(and.getRightExpression(), bindsOnly);
        } else if (condition instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            conditions(list.get(0), bindsOnly);
        } else if (condition instanceof EqualsTo equal) {
            equality(equal.getLeftExpression(), equal.getRightExpression(), bindsOnly);
            equality(equal.getRightExpression(), equal.getLeftExpression(), bindsOnly);
        }
    }

    private void equality(Expression one, Expression other, @Nullable String bindsOnly) {
        if (one instanceof Column column && isTenant(column)) {
            equalities.add(new Equality(alias(column), other, bindsOnly));
        }
    }

    /** Checks that each table is bound, and tells which parameters bind them. */
    Set<Integer> bind() {
        Set<Integer> parameters = new LinkedHashSet<>();
        Set<String> bound = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Equality equality : equalities) {
                boolean counts =
                        equality.bindsOnly() == null || equality.bindsOnly().equals(equality.alias());
                if (counts && binds(equality.other(), bound, parameters)) {
                    more |= bound.add(equality.alias());
                }
            }
        }
        for (String alias : aliases) {
            if (!bound.contains(alias)) {
                throw TenantBinding.refuse("table " + alias + " is not bound to the tenant by a parameter");
            }
        }
        return parameters;
    }

    private boolean binds(Expression other, Set<String> bound, Set<Integer> parameters) {
        if (other instanceof JdbcParameter parameter) {
            parameters.add(parameter.getIndex());
            return true;
        }
        if (other instanceof Column column && isTenant(column)) {
            String alias = alias(column);
            return bound.contains(alias) || (!aliases.contains(alias) && knownAround(alias));
        }
        return false;
    }

    /** A table of an enclosing select is checked there; what equals its tenant is bound as well. */
    private boolean knownAround(String alias) {
        for (BindingScope scope = around; scope != null; scope = scope.around) {
            if (scope.aliases.contains(alias)) {
                return true;
            }
        }
        return false;
    }

    static boolean isTenant(Column column) {
        return TenantBinding.plain(column.getColumnName()).equals(TENANT_COLUMN);
    }

    private String alias(Column column) {
        if (column.getTable() != null && column.getTable().getName() != null) {
            return TenantBinding.plain(column.getTable().getName());
        }
        return aliases.size() == 1 ? aliases.iterator().next() : "";
    }
}
