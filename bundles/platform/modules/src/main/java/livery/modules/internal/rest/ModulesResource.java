package livery.modules.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import livery.archive.ModuleArchive;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Texts;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Verification;
import livery.web.Created;
import livery.web.RequiresPermission;
import livery.web.TakesFile;
import org.jspecify.annotations.Nullable;

/** The modules of this installation: what runs, what could, and what a change would do. */
@Path("group/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ModulesResource {

    private final Deployment modules;
    private final Texts texts;

    ModulesResource(Deployment modules, Texts texts) {
        this.modules = modules;
        this.texts = texts;
    }

    /** Those of the present set, as they are on the node that answers. */
    @GET
    @RequiresPermission(Deployment.READ)
    public ModuleJson.ModulesJson list(@Context CallContext call) {
        Words words = words(call);
        return new ModuleJson.ModulesJson(modules.list(call).stream()
                .map(one -> ModuleJson.of(one, words))
                .toList());
    }

    /** The nodes that are alive, by name, with the set that each runs. */
    @GET
    @Path("nodes")
    @RequiresPermission(Deployment.READ)
    public NodeJson.NodesJson nodes(@Context CallContext call) {
        return new NodeJson.NodesJson(
                modules.nodes(call).stream().map(NodeJson::of).toList());
    }

    /** The present set and those that can be gone back to, the newest first. */
    @GET
    @Path("sets")
    @RequiresPermission(Deployment.READ)
    public SetJson.SetsJson sets(@Context CallContext call) {
        Words words = words(call);
        return new SetJson.SetsJson(
                modules.sets(call).stream().map(one -> SetJson.of(one, words)).toList());
    }

    /** The archives that are kept, the newest first. */
    @GET
    @Path("archives")
    @RequiresPermission(Deployment.READ)
    public ArchiveJson.ArchivesJson archives(@Context CallContext call) {
        return new ArchiveJson.ArchivesJson(
                modules.archives(call).stream().map(ArchiveJson::of).toList());
    }

    /**
     * Keeps the body, which is an archive. It is installed by a change. The same one again is kept once, as what it is by
     * now: signed by somebody trusted or not; what was damaged of it is mended.
     *
     * @param unsigned true to take one that nobody trusted has signed; it is marked as such
     */
    @POST
    @Path("archives")
    @TakesFile(most = ModuleArchive.LARGEST)
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(Deployment.MANAGE)
    public Created<ArchiveJson> add(
            @QueryParam("unsigned") boolean unsigned, InputStream body, @Context CallContext call) {
        Archive archive = modules.add(call, body, unsigned);
        return Created.of(ArchiveJson.of(archive), archive.sha256());
    }

    /** Removes an archive that is kept, if neither the present set nor one that can be gone back to holds it. */
    @DELETE
    @Path("archives/{archive}")
    @RequiresPermission(Deployment.MANAGE)
    public void remove(@PathParam("archive") String archive, @Context CallContext call) {
        modules.remove(call, archive);
    }

    /** What a change would do; touches nothing. */
    @POST
    @Path("plan")
    @RequiresPermission(Deployment.READ)
    public PlanJson plan(@Nullable ChangeJson change, @Context CallContext call) {
        return PlanJson.of(modules.plan(call, present(change).change()), words(call));
    }

    /**
     * Carries a change out, here first; when it does not work, the modules are put back as they were. What takes a restart
     * is refused unless it is asked for with that word, and then begun.
     */
    @POST
    @Path("changes")
    @RequiresPermission(Deployment.MANAGE)
    public OutcomeJson change(@Nullable ChangeJson change, @Context CallContext call) {
        ChangeJson asked = present(change);
        return OutcomeJson.of(modules.carryOut(call, asked.change(), asked.mayRestart()), words(call));
    }

    private static ChangeJson present(@Nullable ChangeJson change) {
        if (change == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return change;
    }

    /** What has become of the last change for which a node started anew. */
    @GET
    @Path("restart")
    @RequiresPermission(Deployment.READ)
    public RestartJson.LastJson restart(@Context CallContext call) {
        Words words = words(call);
        return new RestartJson.LastJson(
                modules.restart(call).map(one -> RestartJson.of(one, words)).orElse(null));
    }

    /**
     * What a module's version takes away from the database.
     *
     * @param files names of what would be run, or has been
     * @param lost numbers of the sets that cannot be gone back to afterwards
     * @param reasons why not all has been done
     */
    public record ContractionJson(List<String> files, List<Integer> lost, List<ModuleJson.ReasonJson> reasons) {}

    /** What the present version of a module would take away from the database; touches nothing. */
    @GET
    @Path("{module}/contraction")
    @RequiresPermission(Deployment.READ)
    public ContractionJson contraction(@PathParam("module") String module, @Context CallContext call) {
        return json(modules.contraction(call, module), call);
    }

    /** Takes it away; the sets that need it still cannot be gone back to afterwards. */
    @POST
    @Path("{module}/contraction")
    @RequiresPermission(Deployment.MANAGE)
    public ContractionJson contract(@PathParam("module") String module, @Context CallContext call) {
        return json(modules.contract(call, module), call);
    }

    private ContractionJson json(Contraction contraction, CallContext call) {
        return new ContractionJson(
                contraction.files(), contraction.lost(), words(call).all(contraction.reasons()));
    }

    /**
     * The node that answers, as it was found.
     *
     * @param faults what is not as it is to be
     * @param notes what is worth knowing and no fault, such as a module that nobody has signed
     */
    public record VerificationJson(List<ModuleJson.ReasonJson> faults, List<ModuleJson.ReasonJson> notes) {}

    /** Compares what runs on the node that answers with what is to run. */
    @GET
    @Path("verification")
    @RequiresPermission(Deployment.READ)
    public VerificationJson verification(@Context CallContext call) {
        Verification found = modules.verify(call);
        Words words = words(call);
        return new VerificationJson(words.all(found.faults()), words.all(found.notes()));
    }

    private Words words(CallContext call) {
        return new Words(texts, call.locale());
    }
}
