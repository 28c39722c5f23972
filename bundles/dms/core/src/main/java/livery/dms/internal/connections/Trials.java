package livery.dms.internal.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livery.crm.CrmIntake;
import livery.dms.Adapter;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.Preview;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Tries settings out, stored or not. Columns need not be named yet: they are chosen from the header that a trial finds.
 */
final class Trials {

    private final InputChecks checks;
    private final FolderChecks folders;
    private final Tenants tenants;
    private final CrmIntake crm;

    Trials(InputChecks checks, FolderChecks folders, Tenants tenants, CrmIntake crm) {
        this.checks = checks;
        this.folders = folders;
        this.tenants = tenants;
        this.crm = crm;
    }

    /**
     * Tries the settings out.
     *
     * @param known a version of the adapter that may be asked for although it is not there
     * @param granted folders that somebody with every permission chose before
     * @throws Fault of kind INVALID naming each field that is wrong
     */
    Trial of(CallContext context, ConnectionInput input, @Nullable String known, Set<String> granted) {
        Adapter adapter = checks.checkSettings(input, known);
        Settings settings = new Settings(input.settings());
        folders.check(context, adapter, settings, granted);
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("web.tenant.unknown"));
        Mapping mapping = Mapping.of(settings, tenant);
        TestResult result = AdapterAnswers.test(adapter, settings, tenant);
        TestResult.Sample sample = result.sample();
        if (sample == null) {
            return new Trial(result, mapping, List.of());
        }
        Preview preview = new Preview(context, mapping, crm);
        return new Trial(withMissing(result, preview.missing(sample.columns())), mapping, preview.of(sample));
    }

    private static TestResult withMissing(TestResult result, List<FieldFault> missing) {
        List<TestResult.Check> all = new ArrayList<>(result.checks());
        missing.forEach(fault -> all.add(new TestResult.Check(fault.code(), false, fault.values(), fault.field())));
        return new TestResult(all, result.sample());
    }
}
