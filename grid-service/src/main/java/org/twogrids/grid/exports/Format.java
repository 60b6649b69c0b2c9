package org.twogrids.grid.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.twogrids.grid.imports.FormulaGuard;

/// The formats in which files go out.
enum Format {
    /// With a byte-order mark, by which spreadsheets know UTF-8.
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(List<String> columns, List<Line> lines, OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, UTF_8);
            text.write('\uFEFF');
            try (var table = new CSVPrinter(text, CSVFormat.DEFAULT)) {
                table.printRecord(columns);
                for (Line line : lines) {
                    table.printRecord(line.cells().stream().map(FormulaGuard::guard));
                }
            }
        }
    },

    /// Every cell is text, also codes and days: spreadsheets round long numbers.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(List<String> columns, List<Line> lines, OutputStream out) throws IOException {
            try (Workbook workbook = new Workbook(out, "TwoGrids", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("1");
                write(sheet, 0, columns);
                for (int i = 0; i < lines.size(); i++) {
                    write(sheet, i + 1, lines.get(i).cells());
                }
                sheet.freezePane(0, 1);
            }
        }

        private void write(Worksheet sheet, int row, List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(row, column, FormulaGuard.guard(cells.get(column)));
                }
            }
        }
    },

    /// Columns become properties, blank ones none.
    GEOJSON("application/geo+json") {
        @Override
        void write(List<String> columns, List<Line> lines, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
                json.writeStartObject();
                json.writeStringField("type", "FeatureCollection");
                json.writeArrayFieldStart("features");
                for (Line line : lines) {
                    write(json, columns, line.cells());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }

        private void write(JsonGenerator json, List<String> columns, List<String> cells)
                throws IOException {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            String geometry = "";
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).equals(FileExport.GEOMETRY)) {
                    geometry = cells.get(column);
                } else if (!cells.get(column).isEmpty()) {
                    json.writeStringField(columns.get(column), cells.get(column));
                }
            }
            json.writeEndObject();
            json.writeFieldName(FileExport.GEOMETRY);
            json.writeRawValue(geometry.isEmpty() ? "null" : geometry);
            json.writeEndObject();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// Whether a file of these columns goes out in it.
    boolean fits(List<String> columns) {
        return columns.contains(FileExport.GEOMETRY) == (this == GEOJSON);
    }

    /// Closes the stream.
    abstract void write(List<String> columns, List<Line> lines, OutputStream out)
            throws IOException;
}
