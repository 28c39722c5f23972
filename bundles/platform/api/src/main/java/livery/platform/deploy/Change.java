package livery.platform.deploy;

/** What is to become of the modules. */
public sealed interface Change {

    /** Installs the module of an archive that is not there, by the archive's digest. */
    record Install(String archive) implements Change {}

    /** Replaces a module that is there by that of an archive, of a version that is not lower: for that there is {@link Rollback}. */
    record Update(String archive) implements Change {}

    /** Puts the version of an archive beside the one that runs, for those who ask for just that version. */
    record Canary(String archive) implements Change {}

    /** Lets a module's second version take the place of the first, which goes. */
    record Promote(String module) implements Change {}

    /** Takes a module's second version away. */
    record Withdraw(String module) implements Change {}

    /** Goes back to a set. */
    record Rollback(int set) implements Change {}

    /** Stops a module on all nodes and keeps what belongs to it. */
    record Disable(String module) implements Change {}

    /** Starts a module that was disabled, or was set aside. */
    record Enable(String module) implements Change {}

    /** Takes a module away; its tables and what is in them stay. */
    record Uninstall(String module) implements Change {}
}
