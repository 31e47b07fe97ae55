using System.Collections.Frozen;

namespace TeacherNet.Web.Imports;

/// <summary>What a problem code says to people: the cause and how to mend it.</summary>
public sealed record ImportText(string CauseZh, string CauseEn, string MendZh, string MendEn);

/// <summary>The one table of texts for import problems.</summary>
public static class ImportTexts
{
    /// <summary>Every code with its texts.</summary>
    public static readonly FrozenDictionary<string, ImportText> All = new Dictionary<string, ImportText>(StringComparer.Ordinal)
    {
        ["import.file-too-large"] = new("文件太大", "The file is too large", "请删去无关的工作表和图片，或分成几个文件", "Remove other sheets and pictures, or split the file"),
        ["import.file-empty"] = new("文件中没有内容", "The file holds nothing", "请检查是否选错了文件", "Check that this is the right file"),
        ["import.file-damaged"] = new("文件已损坏，无法读取", "The file is damaged and cannot be read", "请用表格软件打开后另存为 xlsx 再上传", "Open it in a spreadsheet, save it as xlsx and send it again"),
        ["import.file-protected"] = new("文件设有打开密码", "The file is protected by a password", "请取消打开密码后再上传", "Remove the password and send it again"),
        ["import.file-bomb"] = new("文件解压后异常庞大", "The file unpacks to an abnormal size", "请用表格软件新建文件，只粘贴数据后再上传", "Paste the data alone into a new workbook and send that"),
        ["import.file-unknown"] = new("不是可识别的表格文件", "This is no kind of table we know", "请使用 xlsx、xls 或 csv 文件", "Use an xlsx, xls or csv file"),
        ["import.too-many-rows"] = new("行数过多", "The file has too many rows", "请分成几个文件", "Split the file"),
        ["import.header-unknown"] = new("没有找到可识别的表头", "No header that we know was found", "请下载模板，对照表头的名称", "Take a template and compare the names of the columns"),
        ["import.column-missing"] = new("缺少必需的列", "A necessary column is missing", "请对照模板补上这一列", "Add the column as in the template"),
        ["import.value-missing"] = new("必填项为空", "A necessary value is missing", "请填写", "Fill it in"),
        ["import.name-missing"] = new("没有姓名", "There is no name", "请填写姓名", "Fill in the name"),
        ["import.number-repeated"] = new("教师编号重复", "The teacher number is used twice", "请核对编号，每人一个", "Check the numbers: one for each person"),
        ["import.identity-damaged"] = new("身份证号被表格软件改成了数字，末几位已丢失", "A spreadsheet turned the identity number into a figure and lost its last digits", "请把该列设为文本格式，重新录入完整的号码", "Set the column to text and enter the whole number again"),
        ["import.identity-malformed"] = new("身份证号不是18位", "The identity number does not have 18 places", "请核对证件后重新录入", "Check the document and enter it again"),
        ["import.identity-check-digit"] = new("身份证号校验码不对", "The identity number fails its check digit", "请核对证件后重新录入", "Check the document and enter it again"),
        ["import.identity-birth-date"] = new("身份证号中的出生日期不存在", "The birth date inside the identity number is no date", "请核对证件后重新录入", "Check the document and enter it again"),
        ["import.identity-repeated"] = new("身份证号与本次导入的另一人相同", "The identity number stands at another row too", "请核对两行，删去重复的一行", "Compare the two rows and remove one"),
        ["import.identity-known"] = new("身份证号已登记在另一个教师编号下", "The identity number is already known under another teacher number", "请使用原编号，或先更正已有记录", "Use that number, or correct the existing record first"),
        ["import.subject-unknown"] = new("没有这个学科", "There is no such subject", "请使用学科代码表中的名称", "Use a name from the list of subjects"),
        ["import.code-unknown"] = new("不在代码表中", "The value is not in its code list", "请使用模板中列出的名称", "Use a name from the template"),
        ["import.school-unknown"] = new("学校不在学校一览表中", "The school is not in the school list", "请核对校名或代码，或先导入该校", "Check the name or code, or import the school first"),
        ["import.school-ambiguous"] = new("有几所学校叫这个简称", "Several schools go by this short name", "请填写学校全称", "Give the full name"),
        ["import.campus-unknown"] = new("该校没有这个校区", "The school has no such campus", "请核对校区，或先在学校一览表中登记", "Check the campus, or enter it in the school list first"),
        ["import.date-invalid"] = new("不是有效的日期", "This is no date", "请按 2020-09 或 2020-09-01 填写", "Write it as 2020-09 or 2020-09-01"),
        ["import.date-ambiguous"] = new("数字格式的日期分不清是1月还是10月", "As a figure this may be January or October", "请把该列设为文本格式，按 2020-10 填写", "Set the column to text and write it as 2020-10"),
        ["import.dates-reversed"] = new("截止日期早于开始日期", "The period ends before it begins", "请核对两个日期", "Check both dates"),
        ["import.number-invalid"] = new("不是有效的数", "This is no valid number", "请填写不小于零的数", "Give a number that is not negative"),
        ["import.phone-invalid"] = new("电话号码不完整", "The phone number is not complete", "请核对电话号码", "Check the number"),
        ["import.key-repeated"] = new("编号或代码重复而内容不同", "The key stands twice with different content", "请核对两行，保留正确的一行", "Compare the two rows and keep the right one"),
        ["import.same-school"] = new("原学校与新学校相同", "Both schools are the same", "请核对两所学校的代码", "Check both codes"),
        ["import.teacher-unknown"] = new("没有这个教师编号", "There is no teacher with this number", "请核对编号，或先导入花名册", "Check the number, or import the roster first"),
        ["import.pairing-unknown"] = new("没有这个结对编号", "There is no pairing with this number", "请核对编号，或先导入结对表", "Check the number, or import the pairings first"),
        ["import.activity-unknown"] = new("没有这个活动编号", "There is no activity with this number", "请核对编号，或先导入活动表", "Check the number, or import the activities first"),
        ["import.pairing-end-missing"] = new("期满、中止或已结束的结对没有终止日期", "The pairing has ended but has no end date", "请填写终止日期", "Fill in the end date"),
        ["import.pairing-end-late"] = new("终止日期晚于到期日期", "The end date is later than the day agreed", "请核对两个日期；续签的结对请填写状态“续签”和新的到期日期", "Check both dates; enter a renewed pairing as renewed with its new date"),
        ["import.pairing-end-unexpected"] = new("有效的结对填有终止日期", "The pairing is in force but has an end date", "请核对状态和终止日期", "Check the state and the end date"),
        ["import.man-pregnant"] = new("男教师登记为孕期", "A man is recorded as pregnant", "请核对性别和豁免情形", "Check the sex and the exemption"),
        ["import.arrived-before-work"] = new("到现校任教时间早于参加工作时间", "The arrival at the school lies before the start of work", "请核对两个日期", "Check both dates"),
        ["import.sex-differs"] = new("性别与身份证号不符", "The sex does not agree with the identity number", "请核对性别和身份证号", "Check the sex and the identity number"),
        ["import.birth-differs"] = new("出生年月与身份证号不符", "The birth month does not agree with the identity number", "请核对出生年月和身份证号", "Check the birth month and the identity number"),
        ["import.special-post-over"] = new("特岗教师三年服务期早已届满", "The three-year term of the special post ended long ago", "请核对编制类别", "Check the kind of establishment"),
        ["import.row-repeated"] = new("与前面的一行完全相同，只计一次", "The row repeats an earlier one and counts once", "可以删去重复的一行", "The repeated row may be removed"),
        ["import.changed-meanwhile"] = new("下载之后，这一格已被别人改过", "Somebody changed this cell after the download", "请核对现在的值；仍要修改请重新下载后再改", "Compare it with what is on record; download the list again to change it"),
        ["import.cell-locked"] = new("这一列不能在表中修改", "This column cannot be changed in the list", "请改回原来的值；要增加记录请另起一行", "Put the old value back; add a row for a new record"),
        ["import.key-unknown"] = new("认不出这一行是哪条记录", "No record has the key of this row", "请重新下载后再修改；要增加记录请另起一行填写，不要复制隐藏的记录键", "Download the list again; type a new record in a row of its own, without the hidden key"),
        ["import.record-gone"] = new("这条记录在下载之后已不在名册中", "The record left the list after the download", "请重新下载后核对", "Download the list again and compare"),
        ["import.row-twice"] = new("同一条记录在表中出现了两次", "The same record stands in two rows", "请保留正确的一行", "Keep the right row"),
        ["import.value-masked"] = new("带 * 的不是完整的号码", "A number with stars is not whole", "不修改请保持原样，要修改请填写完整的号码", "Leave it as it was, or enter the whole number"),
        ["import.figure-damaged"] = new("号码被表格软件改成了数字，末几位已丢失", "A spreadsheet turned the number into a figure and lost its last digits", "请把该列设为文本格式，重新录入完整的号码", "Set the column to text and enter the number again"),
        ["import.posted-by-order"] = new("此人到现校是按调令办理的", "An order brought this person to the present school", "所在学校和到校时间请在轮岗方案中调整", "Change school and arrival by an order, not in the list"),
        ["import.teacher-has-left"] = new("此人已离任，名册不能再改任教岗位", "This person is not in service any more; a roster cannot change the post", "已回来的请先在教师页面办理返岗再导入，否则删去这一行", "If they are back, enter the return first; otherwise remove the row"),
        ["import.moved-by-order"] = new("这条流动记录由调令产生", "An order made this move", "请改回原来的值；有误请在轮岗方案中处理", "Put the old value back; a mistake is mended in the rotation plan"),
        ["import.nothing-to-withdraw"] = new("新增的人员不能直接撤下", "A new row cannot be taken off the roll", "请删去这一行", "Remove the row"),
        ["import.group-unknown"] = new("没有叫这个名称的集团，或不止一个", "No group has this name, or several have", "请核对名称，或先建立集团", "Check the name, or form the group first"),
        ["import.member-overlaps"] = new("该校在这段时间已是成员", "The school is a member in that time already", "请核对加入和退出日期", "Check the first and the last day"),
        ["import.before-group"] = new("加入日期早于集团成立日期", "The day lies before the group was formed", "请核对加入日期", "Check the day"),
        ["import.second-lead"] = new("集团同一时间有两所牵头校", "The group would have two lead schools at once", "请把原牵头校改为成员校，或填写退出日期", "Make the other one a member, or enter its last day"),
        ["import.other-scope"] = new("这份表是从别的地区下载的", "This list was downloaded from another region", "请切换到那个地区再导入，或重新下载", "Go to that region to import it, or download the list here"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The texts of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the table.</exception>
    public static ImportText Of(string code) => All[code];
}
