package org.twogrids.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A made-up city of any size: grids on a lattice, a hundred to a community, police grids
/// over blocks of ten by ten, people with offices. Everything is a function of its number.
public record City(int grids) {

    public static final String DISTRICT = "440399";

    private static final int COLUMNS = 400;
    private static final double WEST = 113.5;
    private static final double SOUTH = 22.0;
    private static final double SIZE = 0.002;
    private static final int GRIDS_PER_COMMUNITY = 100;
    private static final int COMMUNITIES_PER_SUBDISTRICT = 100;
    private static final int BLOCK = 10;
    private static final int POLICE_GRIDS_PER_STATION = 99;

    public String grid(int number) {
        return community(number / GRIDS_PER_COMMUNITY)
                + "%03d".formatted(number % GRIDS_PER_COMMUNITY + 1);
    }

    public String policeGrid(int number) {
        return station(number / POLICE_GRIDS_PER_STATION)
                + "P%02d".formatted(number % POLICE_GRIDS_PER_STATION + 1);
    }

    public int policeGrids() {
        return COLUMNS / BLOCK * ((rows() + BLOCK - 1) / BLOCK);
    }

    /// Somewhere inside the grid.
    public double lon(int grid, double share) {
        return WEST + (grid % COLUMNS + 0.1 + 0.8 * share) * SIZE;
    }

    public double lat(int grid, double share) {
        return SOUTH + (grid / COLUMNS + 0.1 + 0.8 * share) * SIZE;
    }

    public String boundary(int grid) {
        return box(grid % COLUMNS, grid / COLUMNS, 1);
    }

    public String policeBoundary(int number) {
        return box(number % (COLUMNS / BLOCK) * BLOCK, number / (COLUMNS / BLOCK) * BLOCK, BLOCK);
    }

    public String member(int number) {
        return "citizen-%06d".formatted(number);
    }

    /// The areas as a file.
    public String areas() {
        return areas(0, grids);
    }

    /// The same with those grids only; the first goes in, the last doesn't.
    public String areas(int first, int end) {
        List<String> features = new ArrayList<>();
        features.add(MiniDistrict.area(DISTRICT, "DISTRICT", "大城区", "", null));
        int communities = (grids + GRIDS_PER_COMMUNITY - 1) / GRIDS_PER_COMMUNITY;
        int subdistricts =
                (communities + COMMUNITIES_PER_SUBDISTRICT - 1) / COMMUNITIES_PER_SUBDISTRICT;
        for (int i = 0; i < subdistricts; i++) {
            features.add(
                    MiniDistrict.area(subdistrict(i), "SUBDISTRICT", "街道" + i, DISTRICT, null)
                            .replace("\"from\"", "\"caseCode\":\"DCQ\",\"from\""));
        }
        for (int i = 0; i < communities; i++) {
            features.add(
                    MiniDistrict.area(
                            community(i),
                            "COMMUNITY",
                            "社区" + i,
                            subdistrict(i / COMMUNITIES_PER_SUBDISTRICT),
                            null));
        }
        int stations = (policeGrids() + POLICE_GRIDS_PER_STATION - 1) / POLICE_GRIDS_PER_STATION;
        for (int i = 0; i < stations; i++) {
            features.add(
                    MiniDistrict.area(
                            station(i), "POLICE_STATION", "派出所" + i, subdistrict(0), null));
        }
        for (int i = first; i < end; i++) {
            features.add(
                    MiniDistrict.area(
                            grid(i),
                            "GRID",
                            "网格" + i,
                            community(i / GRIDS_PER_COMMUNITY),
                            boundary(i)));
        }
        for (int i = 0; i < policeGrids(); i++) {
            features.add(
                    MiniDistrict.area(
                            policeGrid(i),
                            "POLICE_GRID",
                            "警格" + i,
                            station(i / POLICE_GRIDS_PER_STATION),
                            policeBoundary(i)));
        }
        return MiniDistrict.collection(features.toArray(String[]::new));
    }

    /// The people as a file.
    public String members(int count) {
        StringBuilder file = new StringBuilder("login,name,phone,skills,languages\n");
        for (int i = 0; i < count; i++) {
            file.append("%s,%s,1380%07d,legal,zh%n".formatted(member(i), name(i), i));
        }
        return file.toString();
    }

    /// Two offices in each grid as a file, both held by the member of the grid's number.
    public String postings(int first, int end) {
        StringBuilder file = new StringBuilder("member,area,role,rank,from,reason\n");
        for (int i = first; i < end; i++) {
            for (String role : List.of("GRID_HEAD", "GRID_WORKER")) {
                file.append("%s,%s,%s,PRIMARY,2025-01-01,示例%n".formatted(member(i), grid(i), role));
            }
        }
        return file.toString();
    }

    /// Two doors in each grid.
    public String places(int first, int end) {
        StringBuilder file = new StringBuilder("code,kind,name,grid,lon,lat,verified\n");
        for (int i = first; i < end; i++) {
            for (int door = 1; door <= 2; door++) {
                file.append(
                        "P%d-%d,DOOR,示例路%d号,%s,%s,%s,2026-01-01%n"
                                .formatted(
                                        i,
                                        door,
                                        2 * i + door,
                                        grid(i),
                                        lon(i, door * 0.3),
                                        lat(i, door * 0.3)));
            }
        }
        return file.toString();
    }

    private static String name(int number) {
        String surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
        String given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志国建文海";
        return ""
                + surnames.charAt(number % surnames.length())
                + given.charAt(number / 31 % given.length())
                + given.charAt(number / 977 % given.length());
    }

    private int rows() {
        return (grids + COLUMNS - 1) / COLUMNS;
    }

    private static String subdistrict(int number) {
        return DISTRICT + "%03d".formatted(number + 1);
    }

    private static String community(int number) {
        return subdistrict(number / COMMUNITIES_PER_SUBDISTRICT)
                + "%03d".formatted(number % COMMUNITIES_PER_SUBDISTRICT + 1);
    }

    private static String station(int number) {
        return DISTRICT + "%06d".formatted(900_000 + number);
    }

    private static String box(int column, int row, int size) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.4f,%2$.4f],[%3$.4f,%2$.4f],"
                        + "[%3$.4f,%4$.4f],[%1$.4f,%4$.4f],[%1$.4f,%2$.4f]]]}",
                WEST + column * SIZE,
                SOUTH + row * SIZE,
                WEST + (column + size) * SIZE,
                SOUTH + (row + size) * SIZE);
    }
}
