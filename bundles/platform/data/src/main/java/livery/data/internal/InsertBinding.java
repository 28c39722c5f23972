package livery.data.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.UpdateSet;

/** How an insert names the tenant of each row that it adds. */
final class InsertBinding {

    private InsertBinding() {}

    static Set<Integer> tenantParameters(Insert insert) {
        if (insert.getSetUpdateSets() != null || insert.getColumns() == null) {
            throw TenantBinding.refuse("an insert names its columns in a list");
        }
        if (insert.getDuplicateUpdateSets() != null) {
            insert.getDuplicateUpdateSets().forEach(InsertBinding::refuseTenant);
        }
        int position = position(insert.getColumns());
        Set<Integer> parameters = new TreeSet<>();
        Select source = insert.getSelect();
        if (source instanceof Values values) {
            rows(values.getExpressions(), insert.getColumns().size())
                    .forEach(row -> parameters.add(parameter(row.get(position))));
        } else if (source instanceof PlainSelect select) {
            Expression value = select.getSelectItems().get(position).getExpression();
            boolean copied = value instanceof Column column && BindingScope.isTenant(column) && tablesOnly(select);
            if (!copied) {
                parameters.add(parameter(value));
            }
        } else {
            throw TenantBinding.refuse("the source of this insert cannot be checked");
        }
        return parameters;
    }

    static void refuseTenant(UpdateSet set) {
        for (Object column : set.getColumns()) {
            if (column instanceof Column named && BindingScope.isTenant(named)) {
                throw TenantBinding.refuse("a row's tenant never changes");
            }
        }
    }

    /** Whether a column of this select can only come from a table, each of which is bound to the tenant. */
    private static boolean tablesOnly(PlainSelect select) {
        return select.getFromItem() instanceof Table
                && (select.getJoins() == null
                        || select.getJoins().stream().allMatch(join -> join.getRightItem() instanceof Table));
    }

    private static int position(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (BindingScope.isTenant(columns.get(i))) {
                return i;
            }
        }
        throw TenantBinding.refuse("the inserted row names no tenant");
    }

    private static List<? extends ExpressionList<?>> rows(ExpressionList<?> values, int columns) {
        if (!values.isEmpty() && values.get(0) instanceof ExpressionList<?>) {
            return values.stream().map(row -> (ExpressionList<?>) row).toList();
        }
        if (values.size() != columns) {
            throw TenantBinding.refuse("the inserted row has other columns than named");
        }
        return List.of(values);
    }

    private static int parameter(Expression value) {
        if (value instanceof JdbcParameter parameter) {
            return parameter.getIndex();
        }
        throw TenantBinding.refuse("the tenant of an inserted row is a parameter");
    }
}
