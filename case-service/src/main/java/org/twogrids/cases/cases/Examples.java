package org.twogrids.cases.cases;

/// Bodies for the published API description.
final class Examples {

    static final String FLAG =
            """
            {"category":"0602","title":"暖气改造争执","narrative":"两家因暖气改造互不相让,老人在家受冻。",
             "location":{"type":"Point","coordinates":[116.4036,39.9215]},"address":"某胡同14号楼",
             "occurredAt":"2026-11-20T09:30:00+08:00","riskFactors":["ELDER"],"danger":"NO",
             "parties":[{"name":"甲某","phone":"13900000000","address":"某胡同14号楼"}]}""";

    static final String AGREED =
            """
            {"record":"甲方每晚九时后不再装修,乙方不再敲门;双方握手言和。","bothAgree":true}""";

    static final String SETTLED =
            """
            {"matter":{"category":"0203","title":"楼道堆物","narrative":"两家为楼道堆放杂物争执。",
              "location":{"type":"Point","coordinates":[116.4036,39.9215]},
              "parties":[{"name":"甲某"},{"name":"乙某"}]},
             "agreed":{"record":"甲方当日清走杂物,乙方不再计较。","bothAgree":true}}""";

    static final String REFUSAL = "{\"reason\":\"当事人是本人亲属\"}";

    static final String WITHDRAWAL = "{\"reason\":\"误发,同一件事已由同事上报\"}";

    static final String COMPLETION =
            "{\"disposal\":\"PUBLIC_ORDER\",\"feedback\":\"已依法处理,当面告知报警人\"}";

    static final String HANDOVER =
            "{\"to\":\"01890000-0000-7000-8000-000000000000\",\"reason\":\"休假,请同事接手\"}";

    static final String OVERRIDE =
            "{\"team\":\"01890000-0000-7000-8000-000000000001\","
                    + "\"handler\":\"01890000-0000-7000-8000-000000000000\",\"reason\":\"双方都信任他\"}";

    static final String DISCLOSURE = "{\"purpose\":\"电话联系当事人约定调解时间\"}";

    private Examples() {}
}
