package org.twogrids.cases.cases;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.Wording;

/// The journal of a case over HTTP.
@Path("/api/cases/{id}/journal")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class JournalResource {

    private final JournalReader reader;
    private final Catalog catalog;
    private final Directory directory;
    private final Caller caller;

    JournalResource(JournalReader reader, Catalog catalog, Directory directory, Caller caller) {
        this.reader = reader;
        this.catalog = catalog;
        this.directory = directory;
        this.caller = caller;
    }

    /// With the entries of what was merged into the case, each with the number under which it was
    /// made.
    @GET
    @Operation(summary = "Everything that was done, in order")
    public Journal journal(@PathParam("id") String id, @Context HttpHeaders headers) {
        Words words = new Words(Wording.locale(headers), directory.view(), catalog);
        return new Journal(
                reader.read(CaseId.named(id), caller).stream()
                        .map(line -> Journal.Line.of(line, words))
                        .toList());
    }
}
