package livery.dms.internal.connections;

import java.util.List;
import livery.dms.TestResult;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.Preview;

/**
 * What trying a connection out has shown.
 *
 * @param rows what the sample's records would become, in their order
 */
public record Trial(TestResult result, Mapping mapping, List<Preview.Row> rows) {}
