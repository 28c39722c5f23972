package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Change;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Touched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that a change touches, in the reader's language. */
class PageReachTest {

    @TempDir
    private Path folder;

    @Test
    void thePagesBeforeAndAfterAreNamedOnce() throws IOException {
        Wanted now = Wanted.of(List.of(
                written("shop", "1.0.0", "[{'en':'Orders','zh-CN':'订单'},{'en':'Old'}]"),
                written("other", "1.0.0", "[{'en':'Other'}]")));
        Wanted wanted = Wanted.of(List.of(
                written("shop", "1.1.0", "[{'en':'Orders','zh-CN':'订单'},{'en':'Returns','zh-CN':'退货'}]"),
                written("other", "1.0.0", "[{'en':'Other'}]")));
        Plan plan = plan(List.of(new Plan.Step(Plan.Action.UPDATE, "shop", "shop", "1.0.0", "1.1.0")), List.of());

        assertThat(PageReach.of(plan, now, wanted, Locale.SIMPLIFIED_CHINESE))
                .extracting(one -> one.told().values(), Touched::count, Touched::names)
                .containsExactly(tuple(Map.of("module", "shop", "count", 3), 3, List.of("订单", "Old", "退货")));
        assertThat(PageReach.of(plan(List.of(), List.of("other")), now, wanted, Locale.ENGLISH))
                .extracting(Touched::names)
                .containsExactly(List.of("Other"));
    }

    private ModuleArchive written(String module, String version, String pages) throws IOException {
        return new WrittenArchives(folder)
                .pages(pages.replace('\'', '"'))
                .write(module, version, module, version, Map.of(), List.of());
    }

    private static Plan plan(List<Plan.Step> steps, List<String> refreshed) {
        return new Plan(
                new Change.Update("any"), List.of(), List.of(), List.of(), steps, refreshed, List.of(), List.of());
    }
}
