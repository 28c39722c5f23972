package livery.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one dealer system writes its exports.
 *
 * @param source its name in the store's connections
 * @param columns column by canonical field, for each export, in the order of its header
 * @param male how it writes sexes
 */
record DealerSystem(
        String source,
        Charset charset,
        String encoding,
        char separator,
        String dateFormat,
        String dateTimeFormat,
        String male,
        String female,
        Map<Kind, Map<String, String>> columns) {

    static final DealerSystem KAIYUN = new DealerSystem(
            "kaiyun",
            StandardCharsets.UTF_8,
            "UTF-8",
            ',',
            "yyyy/M/d",
            "yyyy/M/d H:mm",
            "男",
            "女",
            Map.ofEntries(
                    Map.entry(
                            Kind.CUSTOMER,
                            columns(
                                    "externalId=客户编号 name=姓名 sex=性别 mobile=手机号码 birthDate=出生日期 identityNumber=证件号码"
                                            + " occupation=职业 drivingLicenceNumber=驾驶证号 licenceSince=领证日期 kind=客户类型 uscc=信用代码 industry=行业 informationSource=信息来源 annualIncome=年收入 creditRating=信用等级 purposeOfUse=用途 insured=投保 referredBy=介绍人编号 region=地区 address=地址")),
                    Map.entry(
                            Kind.VEHICLE,
                            columns("externalId=车辆编号 plate=车牌号 vin=车架号 brand=品牌 series=车系 model=车型 energy=燃料"
                                    + " firstRegisteredOn=上牌日期 owner=车主编号 warrantyUntil=质保到期 warrantyKm=质保里程")),
                    Map.entry(
                            Kind.RENTAL,
                            columns(
                                    "externalId=租赁单号 customer=客户编号 plate=车牌号 model=车型 at=取车时间 endedAt=还车时间"
                                            + " pickUpPlace=取车门店 returnPlace=还车门店 bookingChannel=预订渠道 paymentMethod=支付方式 amount=金额")),
                    Map.entry(
                            Kind.SERVICE_VISIT,
                            columns("externalId=工单号 customer=客户编号 vehicle=车辆编号 at=进厂时间 endedAt=出厂时间 odometerKm=里程"
                                    + " work=维修项目 adviser=服务顾问 amount=结算金额")),
                    Map.entry(
                            Kind.SERVICE_LINE,
                            columns("externalId=明细编号 visit=工单号 lineKind=类型 text=项目 quantity=数量 amount=金额 payer=付款方")),
                    Map.entry(
                            Kind.VEHICLE_SALE,
                            columns(
                                    "externalId=销售单号 customer=客户编号 vehicle=车辆编号 at=销售时间 model=车型 configuration=配置 amount=成交价 adviser=销售顾问")),
                    Map.entry(
                            Kind.INSURANCE_POLICY,
                            columns(
                                    "externalId=保单号 customer=客户编号 vehicle=车辆编号 at=起期 endedAt=止期 insurer=保险公司 policyKind=险种 amount=保费")),
                    Map.entry(Kind.TEST_DRIVE, columns("externalId=试驾单号 customer=客户编号 at=试驾时间 model=车型 adviser=销售顾问")),
                    Map.entry(Kind.INQUIRY, columns("externalId=咨询单号 customer=客户编号 at=咨询时间 model=意向车型 channel=渠道"))));

    static final DealerSystem AUTOSOFT = new DealerSystem(
            "autosoft",
            Charset.forName("GBK"),
            "GBK",
            ';',
            "yyyyMMdd",
            "yyyyMMdd HHmm",
            "1",
            "2",
            Map.ofEntries(
                    Map.entry(
                            Kind.CUSTOMER,
                            columns(
                                    "externalId=CUST_NO name=CUST_NAME mobile=TEL sex=SEX birthDate=BIRTHDAY identityNumber=ID_CARD"
                                            + " occupation=JOB drivingLicenceNumber=LICENCE_NO licenceSince=LICENCE_DATE kind=CUST_TYPE uscc=USCC industry=INDUSTRY informationSource=SOURCE annualIncome=INCOME creditRating=CREDIT purposeOfUse=PURPOSE insured=INSURED referredBy=REFERRER region=CITY address=ADDR email=EMAIL")),
                    Map.entry(
                            Kind.VEHICLE,
                            columns(
                                    "externalId=VEH_NO vin=VIN plate=PLATE brand=BRAND series=SERIES model=MODEL energy=FUEL"
                                            + " firstRegisteredOn=REG_DATE owner=CUST_NO warrantyUntil=WARR_DATE warrantyKm=WARR_KM")),
                    Map.entry(
                            Kind.RENTAL,
                            columns(
                                    "externalId=RENT_NO customer=CUST_NO plate=PLATE model=MODEL at=OUT_TIME endedAt=IN_TIME"
                                            + " pickUpPlace=OUT_SITE returnPlace=IN_SITE bookingChannel=CHANNEL paymentMethod=PAY_TYPE amount=TOTAL")),
                    Map.entry(
                            Kind.SERVICE_VISIT,
                            columns(
                                    "externalId=RO_NO customer=CUST_NO vehicle=VEH_NO at=IN_TIME endedAt=OUT_TIME odometerKm=KM"
                                            + " work=ITEMS adviser=SA amount=AMOUNT")),
                    Map.entry(
                            Kind.SERVICE_LINE,
                            columns(
                                    "externalId=LINE_NO visit=RO_NO lineKind=LINE_TYPE text=ITEM quantity=QTY amount=AMOUNT payer=PAY_BY")),
                    Map.entry(
                            Kind.VEHICLE_SALE,
                            columns(
                                    "externalId=SALE_NO customer=CUST_NO vehicle=VEH_NO at=SALE_TIME model=MODEL configuration=CONFIG amount=PRICE adviser=SELLER")),
                    Map.entry(
                            Kind.INSURANCE_POLICY,
                            columns(
                                    "externalId=POLICY_NO customer=CUST_NO vehicle=VEH_NO at=FROM_TIME endedAt=TO_TIME insurer=INSURER policyKind=POLICY_TYPE amount=PREMIUM")),
                    Map.entry(
                            Kind.TEST_DRIVE,
                            columns("externalId=DRIVE_NO customer=CUST_NO at=DRIVE_TIME model=MODEL adviser=SELLER")),
                    Map.entry(
                            Kind.INQUIRY,
                            columns("externalId=ASK_NO customer=CUST_NO at=ASK_TIME model=MODEL channel=CHANNEL"))));

    static final DealerSystem CHEYUN = new DealerSystem(
            "cheyun",
            Charset.forName("Big5"),
            "Big5",
            ',',
            "yyyy-MM-dd",
            "yyyy-MM-dd HH:mm:ss",
            "男",
            "女",
            Map.ofEntries(
                    Map.entry(
                            Kind.CUSTOMER,
                            columns(
                                    "externalId=會員代號 name=姓名 mobile=行動電話 sex=性別 birthDate=生日 identityNumber=身分證字號"
                                            + " occupation=職業 drivingLicenceNumber=駕照號碼 licenceSince=領照日 kind=會員類型 industry=行業 informationSource=資訊來源 annualIncome=年收入 creditRating=信用 purposeOfUse=用途 insured=投保 referredBy=介紹人代號 region=縣市 address=住址")),
                    Map.entry(
                            Kind.VEHICLE,
                            columns("externalId=車輛代號 plate=車號 vin=車身號碼 brand=廠牌 series=車系 model=車型 energy=能源"
                                    + " firstRegisteredOn=領牌日 owner=會員代號 warrantyUntil=保固到期 warrantyKm=保固里程")),
                    Map.entry(
                            Kind.RENTAL,
                            columns(
                                    "externalId=租車單號 customer=會員代號 plate=車號 model=車型 at=取車時間 endedAt=還車時間"
                                            + " pickUpPlace=取車站 returnPlace=還車站 bookingChannel=預約管道 paymentMethod=付款方式 amount=金額")),
                    Map.entry(
                            Kind.SERVICE_VISIT,
                            columns("externalId=工單號碼 customer=會員代號 vehicle=車輛代號 at=進廠時間 endedAt=離廠時間 odometerKm=里程"
                                    + " work=項目 adviser=接待 amount=金額")),
                    Map.entry(
                            Kind.SERVICE_LINE,
                            columns("externalId=明細代號 visit=工單號碼 lineKind=類別 text=項目 quantity=數量 amount=金額 payer=付款方")),
                    Map.entry(
                            Kind.VEHICLE_SALE,
                            columns(
                                    "externalId=銷售單號 customer=會員代號 vehicle=車輛代號 at=銷售時間 model=車型 configuration=配備 amount=成交價 adviser=業務")),
                    Map.entry(
                            Kind.INSURANCE_POLICY,
                            columns(
                                    "externalId=保單號碼 customer=會員代號 vehicle=車輛代號 at=起期 endedAt=迄期 insurer=保險公司 policyKind=險種 amount=保費")),
                    Map.entry(Kind.TEST_DRIVE, columns("externalId=試駕單號 customer=會員代號 at=試駕時間 model=車型 adviser=業務")),
                    Map.entry(Kind.INQUIRY, columns("externalId=諮詢單號 customer=會員代號 at=諮詢時間 model=意向車型 channel=管道"))));

    private static Map<String, String> columns(String pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            int at = pair.indexOf('=');
            columns.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return columns;
    }
}
