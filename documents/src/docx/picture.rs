//! A QR code as a picture in the line.

use crate::code::Modules;
use crate::xml::escape;

/// Dots of the picture for each module.
const SCALE: usize = 6;
/// The side of the picture, in the units of drawings: 36,000 in a millimetre.
const SIDE: u32 = 26 * 36_000;

/// The code in black and white, one bit for each dot.
pub(super) fn png(modules: &Modules) -> Vec<u8> {
    let side = modules.outer() * SCALE;
    let row = side.div_ceil(8);
    let mut dots = vec![0xff_u8; row * side];
    for y in 0..side {
        for x in 0..side {
            if modules.is_dark(x / SCALE, y / SCALE) {
                dots[y * row + x / 8] &= !(0x80 >> (x % 8));
            }
        }
    }
    let side = u32::try_from(side).expect("a code has at most 185 modules on a side");
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().expect("memory can be written to");
    writer.write_image_data(&dots).expect("the picture is as large as its head says");
    writer.finish().expect("memory can be written to");
    bytes
}

/// The picture at its place in the text; `nth` counts from 1.
pub(super) fn drawing(nth: usize, id: u32, data: &str) -> String {
    let description = escape(&format!("QR: {data}"));
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{SIDE}\" cy=\"{SIDE}\"/>\
         <wp:docPr id=\"{id}\" name=\"QR {nth}\" descr=\"{description}\"/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"qr{nth}.png\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"rQr{nth}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{SIDE}\" cy=\"{SIDE}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}
