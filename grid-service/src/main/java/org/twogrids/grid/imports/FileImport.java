package org.twogrids.grid.imports;

import java.util.List;
import org.twogrids.kernel.events.DirectoryEvent;

/// One kind of file. The feature whose entities it holds reads it, from whatever format it came in.
public interface FileImport {

    /// The last part of the address: `POST /api/grid/imports/<file>`.
    String file();

    /// Columns (of GeoJSON: properties) that the file must have; others are optional.
    List<String> columns();

    /// The columns that tell one row from another; a second row of the same key is rejected.
    List<String> key();

    /// Stores what is new in the rows and tells each row's fate to the change. Called inside the
    /// transaction of the change, after its beginning; where a row is rejected, or this is a dry
    /// run, the transaction is rolled back.
    ///
    /// @return the records of the entities that changed
    List<? extends DirectoryEvent> take(List<Row> rows, Change change);
}
