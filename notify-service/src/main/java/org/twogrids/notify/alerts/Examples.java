package org.twogrids.notify.alerts;

/// Answers as the API description shows them.
public final class Examples {

    private static final String BEGINNING =
            """
            {"id":"0199c0de-7a10-7000-8000-000000000042","sequence":17,"kind":"OFFICER",\
            """;
    private static final String CASE =
            """
            "risk":"ORANGE",\
            "case":{"id":"0199c0de-79f0-7000-8000-000000000041","number":"DHM-2026-000123",\
            "category":"0602","risk":"ORANGE","restricted":false,\
            "grid":{"code":"110101001005001","name":"东厂第一网格"}},"post":null,\
            "raisedAt":"2026-11-24T09:30:00+08:00",\
            "changedAt":"2026-11-24T09:30:00+08:00","acknowledgeBy":"2026-11-24T11:30:00+08:00",\
            """;
    private static final String TEXT =
            """
            "lapsed":false,"failure":null,"text":"您的警格有新的橙色案件 DHM-2026-000123,请在 11-24 11:30 前签收。"}\
            """;

    public static final String OPEN =
            BEGINNING
                    + "\"state\":\"OPEN\","
                    + CASE
                    + "\"acknowledgedAt\":null,\"snoozedUntil\":null,"
                    + TEXT;

    static final String ACKNOWLEDGED =
            BEGINNING
                    + "\"state\":\"ACKNOWLEDGED\","
                    + CASE
                    + "\"acknowledgedAt\":\"2026-11-24T09:31:12+08:00\",\"snoozedUntil\":null,"
                    + TEXT;

    static final String SNOOZED =
            BEGINNING
                    + "\"state\":\"OPEN\","
                    + CASE
                    + "\"acknowledgedAt\":null,"
                    + "\"snoozedUntil\":\"2026-11-24T10:30:00+08:00\","
                    + TEXT;

    static final String LIST = "{\"items\":[" + OPEN + "],\"next\":null}";

    static final String ALL_ACKNOWLEDGED = "{\"items\":[" + ACKNOWLEDGED + "],\"next\":null}";

    static final String NOTED = "{\"alerts\":[\"0199c0de-7a10-7000-8000-000000000042\"]}";

    static final String COUNTS =
            "{\"open\":3,\"byRisk\":{\"RED\":1,\"ORANGE\":2,\"YELLOW\":0,\"BLUE\":0}}";

    private Examples() {}
}
