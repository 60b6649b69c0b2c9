package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.twogrids.kernel.directory.Caller;

/// What a command answers: the case as its caller may see it now, its version as the tag. One
/// transaction: what is done, what others are told of it, and that the caller has read it, or
/// nothing.
@ApplicationScoped
public class CaseAnswer {

    private final CaseReader reader;
    private final Caller caller;

    CaseAnswer(CaseReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /// @param command what is done to which case
    @Transactional
    public Response to(Supplier<Case> command) {
        CaseView view = reader.view(command.get(), caller);
        return Response.ok(view).tag(Long.toString(view.version())).build();
    }
}
