"""Electronic invoices in both forms, cut down to what is read."""

CII = """<r:CrossIndustryInvoice xmlns:r="urn:cii:100" xmlns:a="urn:ram:100" xmlns:u="urn:udt:100">
<r:ExchangedDocument><a:ID>2026-0417</a:ID><a:TypeCode>{kind}</a:TypeCode><a:IssueDateTime>
<u:DateTimeString format="102">20260314</u:DateTimeString></a:IssueDateTime></r:ExchangedDocument>
<r:SupplyChainTradeTransaction><a:IncludedSupplyChainTradeLineItem><a:SpecifiedTradeProduct>
<a:Name>Paper</a:Name></a:SpecifiedTradeProduct><a:LineTotalAmount>119.00</a:LineTotalAmount>
</a:IncludedSupplyChainTradeLineItem><a:ApplicableHeaderTradeAgreement><a:SellerTradeParty>
<a:Name>Papierwerk GmbH</a:Name></a:SellerTradeParty><a:BuyerTradeParty><a:Name>Beispiel AG</a:Name>
</a:BuyerTradeParty></a:ApplicableHeaderTradeAgreement><a:ApplicableHeaderTradeSettlement>
<a:InvoiceCurrencyCode>EUR</a:InvoiceCurrencyCode><a:ApplicableTradeTax>
<a:CalculatedAmount>22.61</a:CalculatedAmount><a:BasisAmount>119.00</a:BasisAmount>
<a:RateApplicablePercent>19.00</a:RateApplicablePercent></a:ApplicableTradeTax>
<a:SpecifiedTradeSettlementHeaderMonetarySummation><a:TaxTotalAmount>22.61</a:TaxTotalAmount>
<a:GrandTotalAmount>141.61</a:GrandTotalAmount>
</a:SpecifiedTradeSettlementHeaderMonetarySummation></a:ApplicableHeaderTradeSettlement>
</r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>"""
UBL = """<Invoice xmlns="urn:ubl:Invoice-2" xmlns:b="urn:ubl:Basic-2" xmlns:a="urn:ubl:Aggregate-2">
<b:ID>INV-7</b:ID><b:IssueDate>2026-03-14</b:IssueDate>
<b:DocumentCurrencyCode>USD</b:DocumentCurrencyCode>
<a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Azure Interior</b:Name></a:PartyName>
</a:Party></a:AccountingSupplierParty>
<a:TaxTotal><b:TaxAmount>16.94</b:TaxAmount><a:TaxSubtotal><b:TaxableAmount>262.90</b:TaxableAmount>
<b:TaxAmount>16.94</b:TaxAmount></a:TaxSubtotal></a:TaxTotal>
<a:LegalMonetaryTotal><b:TaxInclusiveAmount>279.84</b:TaxInclusiveAmount></a:LegalMonetaryTotal>
<a:InvoiceLine><b:ID>1</b:ID><b:LineExtensionAmount>262.90</b:LineExtensionAmount>
<a:TaxTotal><b:TaxAmount>9.99</b:TaxAmount></a:TaxTotal>
<a:Item><b:Name>Desk</b:Name></a:Item></a:InvoiceLine></Invoice>"""
