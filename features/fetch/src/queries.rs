//! Queries: nested where flat lists are badly linked. The names are the service's.

use serde_json::{Value, json};

/// Announcements that changed: enough to see where they are.
pub(crate) const CHANGED_ANNOUNCEMENTS: &str = "TrdBuy(filter: $filter, limit: $limit, after: $after) { id numberAnno kato Organizer { katoList } }";

/// Contracts that changed: enough to see where they are and what they belong to.
pub(crate) const CHANGED_CONTRACTS: &str = "Contract(filter: $filter, limit: $limit, after: $after) {
    id rootId trdBuyId trdBuyNumberAnno Customer { katoList } TrdBuy { id numberAnno kato Organizer { katoList } }
}";

/// Announcements with all that hangs on them.
pub(crate) const ANNOUNCEMENTS: &str = "TrdBuy(filter: $filter, limit: $limit, after: $after) {
    id numberAnno nameRu nameKz totalSum countLots refTradeMethodsId refSubjectTypeId refBuyStatusId
    customerBin customerNameRu customerNameKz orgBin orgNameRu orgNameKz biinSupplier
    startDate endDate publishDate itogiDatePublic discusStartDate discusEndDate lastUpdateDate indexDate
    RefTradeMethods { id nameRu nameKz } RefBuyStatus { id nameRu nameKz code } RefSubjectType { id nameRu nameKz }
    Organizer { bin nameRu nameKz fullNameRu phone katoList }
    Lots {
        id lotNumber refLotStatusId count amount nameRu nameKz descriptionRu descriptionKz
        customerBin customerNameRu customerNameKz pointList lastUpdateDate indexDate
        RefLotsStatus { id nameRu nameKz }
        Customer { bin nameRu nameKz fullNameRu phone katoList }
        Plans {
            id rootrecordId subjectBiin nameRu nameKz descRu descKz extraDescRu extraDescKz
            refTradeMethodsId refUnitsCode count price amount refEnstruCode refFinsourceId refAbpCode
            refJustificationId prepayment dateCreate timestamp indexDate
            RefTradeMethods { id nameRu nameKz } RefUnits { code nameRu nameKz } RefEnstru { code nameRu nameKz }
            RefFinsource { id nameRu nameKz }
            PlansKato { id refKatoCode fullDeliveryPlaceNameRu fullDeliveryPlaceNameKz }
        }
    }
}";

/// Contracts with their units, acts and payments.
pub(crate) const CONTRACTS: &str = "Contract(filter: $filter, limit: $limit, after: $after) {
    id parentId rootId trdBuyId trdBuyNumberAnno trdBuyNameRu refContractStatusId refSubjectTypeId
    faktTradeMethodsId supplierBiin supplierIik supplierLegalAddress customerBin customerIik
    customerLegalAddress contractNumber contractNumberSys descriptionRu descriptionKz contractSum
    contractSumWnds crdate signDate ecEndDate planExecDate faktExecDate contractEndDate refCurrencyCode
    deleted lastUpdateDate indexDate
    RefContractStatus { id nameRu nameKz }
    Customer { bin nameRu nameKz fullNameRu phone } Supplier { bin iin nameRu nameKz fullNameRu phone }
    ContractUnits { id lotId plnPointId itemPrice itemPriceWnds quantity totalSum totalSumWnds deleted indexDate }
    Acts { id contractRootId numberAct aktDate approveDate createDateAct statusId statusNameRu sumAvans dayOverdue isDeleted indexDate }
    TreasuryPay { id payAmount payDate accountingDate prepaySum iikSupplier indexDate }
}";

/// Applications with their prices, lot by lot.
pub(crate) const APPLICATIONS: &str = "TrdApp(filter: $filter, limit: $limit, after: $after) {
    id buyId supplierBinIin dateApply indexDate
    Supplier { bin nameRu nameKz fullNameRu phone }
    AppLots { id lotId price amount statusId indexDate RefAppStatus { id nameRu code } }
}";

/// The dictionary that no nested field replaces: the way a contract was really made by.
pub(crate) const METHODS: &str = "/v3/refs/ref_trade_methods";
/// The register of unreliable suppliers.
pub(crate) const UNRELIABLE: &str = "/v3/rnu";

/// The name of the root of a query.
pub(crate) fn root(query: &str) -> &str {
    query.split('(').next().unwrap_or_default()
}

/// A request of GraphQL.
pub(crate) fn request(query: &str, filter: &Value, limit: u64, after: &str) -> String {
    let kind = match root(query) {
        "TrdBuy" => "TrdBuyFiltersInput",
        "Contract" => "ContractFiltersInput",
        _ => "TrdAppFiltersInput",
    };
    let text = format!("query ($filter: {kind}, $limit: Int, $after: Int) {{ {query} }}");
    let mut variables = json!({ "filter": filter, "limit": limit });
    if let Ok(after) = after.parse::<u64>() {
        variables["after"] = json!(after);
    }
    json!({ "query": text, "variables": variables }).to_string()
}
