package livery.modules.internal.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Change;

/**
 * A change of what runs, with what is known about it.
 *
 * @param now what is to run without it
 * @param wanted what is to run with it
 * @param changed the modules that it is about
 * @param disabled those that are installed with it and switched off
 * @param switchedOff their archives, of both versions, which can be read
 * @param known archives that are kept, among which may be what is missing
 * @param contracted by module, what has been taken away from the database
 * @param moves the versions that come in place of others, or beside them, also of what is switched off
 */
public record Proposal(
        Change change,
        Wanted now,
        Wanted wanted,
        Set<String> changed,
        Set<String> disabled,
        Collection<ModuleArchive> switchedOff,
        Collection<ModuleArchive> known,
        Map<String, Set<String>> contracted,
        List<Move> moves) {

    /**
     * A version that comes to a module which is installed.
     *
     * @param from the version that is installed
     */
    public record Move(String module, String from, String to) {}
}
