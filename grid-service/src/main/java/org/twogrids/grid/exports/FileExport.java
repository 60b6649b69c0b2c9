package org.twogrids.grid.exports;

import java.util.List;
import java.util.stream.Stream;
import org.twogrids.grid.access.Scope;

/// What the import of the same file takes, given back: taken in again it changes nothing.
public interface FileExport {

    /// A column of this name holds a GeoJSON geometry; such a file is GeoJSON, every other a table.
    String GEOMETRY = "geometry";

    /// The name that the import has, too.
    String file();

    /// All columns that the import knows, in the order in which they are written.
    List<String> columns();

    /// The columns that hold personal data or words about people. Only a member gets them, and that
    /// is logged; for others they are blank.
    default List<String> sealed() {
        return List.of();
    }

    /// What the importer may change, ordered by the key of the import, each area before what lies
    /// in it. Called inside a transaction.
    Stream<Line> lines(Scope scope);
}
